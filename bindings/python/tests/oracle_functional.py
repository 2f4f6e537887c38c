"""Oracle: torch.nn.functional, torch.linalg, torch.fft and torch.special, and losses as layers."""

import oracle
import torch
import torchabi
from support import Case


class Functions(Case):
    def test_functional(self):
        F = torchabi.nn.functional, torch.nn.functional
        torch.manual_seed(1)
        x = torch.randn(3, 4)
        image = torch.randn(2, 2, 6, 6)
        oracle.compare(
            self,
            """
            F.relu(x), F.relu(x.clone(), inplace=True), F.relu(x, True) is x
            F.softmax(x, dim=1), F.softmax(x, 0), F.softmax(x, dim=1, dtype=torch.float64), F.log_softmax(x, dim=-1)
            F.cross_entropy(x, torch.tensor([0, 3, 1])), F.cross_entropy(x, torch.tensor([0, 3, 1]), reduction="none"), F.cross_entropy(x, torch.tensor([0, 3, 1]), reduction="sum")
            F.cross_entropy(x, torch.tensor([0, 3, 1]), label_smoothing=0.1), F.cross_entropy(x, torch.tensor([0, -100, 1])), F.cross_entropy(x, torch.tensor([0, 3, 1]), weight=torch.ones(4) * 2)
            F.cross_entropy(x, F.softmax(x, 1)), F.cross_entropy(x, torch.tensor([0, 3, 2]), ignore_index=2), F.nll_loss(F.log_softmax(x, 1), torch.tensor([0, 3, 1]))
            F.cross_entropy(x, torch.tensor([0, 3, 1]), reduction="avg")
            F.cross_entropy(x, torch.tensor([0, 3, 9]))
            F.mse_loss(x, x * 2), F.mse_loss(x, x * 2, reduction="sum"), F.mse_loss(x, x * 2, reduction="none"), F.l1_loss(x, x * 2), F.smooth_l1_loss(x, x * 3), F.huber_loss(x, x * 3, delta=0.5)
            F.binary_cross_entropy(torch.sigmoid(x), torch.ones(3, 4)), F.binary_cross_entropy_with_logits(x, torch.ones(3, 4)), F.binary_cross_entropy_with_logits(x, torch.ones(3, 4), pos_weight=torch.ones(4) * 2)
            F.dropout(x, 0.5), F.dropout(x, 0.5, training=False), F.dropout(x), F.dropout(x.clone(), 0.2, True, True)
            F.dropout(x, 1.5)
            F.linear(x, torch.ones(2, 4)), F.linear(x, torch.ones(2, 4), torch.ones(2)), F.linear(x, weight=torch.ones(2, 4), bias=torch.ones(2))
            F.conv2d(image, torch.ones(3, 2, 3, 3)), F.conv2d(image, torch.ones(3, 2, 3, 3), torch.ones(3), stride=2, padding=1), F.conv2d(image, torch.ones(3, 2, 3, 3), padding="same"), F.conv2d(image, torch.ones(2, 1, 3, 3), groups=2)
            F.max_pool2d(image, 2), F.max_pool2d(image, (2, 3), stride=1, padding=1), F.max_pool2d(image, 2, return_indices=True), F.max_pool2d(image, kernel_size=3, ceil_mode=True), F.avg_pool2d(image, 2)
            F.pad(image, (1, 2)), F.pad(image, (1, 1, 2, 2), value=7.0), F.pad(image, (1, 1, 1, 1), mode="reflect"), F.pad(image, [1, 1], "circular") if False else F.pad(x, (1, 0), "constant", 3.0)
            F.layer_norm(x, (4,)), F.layer_norm(x, [4], torch.ones(4), torch.zeros(4)), F.batch_norm(x, torch.zeros(4), torch.ones(4)), F.embedding(torch.tensor([1, 0]), x), F.one_hot(torch.tensor([1, 0]), 3)
            F.gelu(x), F.gelu(x, approximate="tanh"), F.silu(x), F.elu(x, alpha=0.5), F.leaky_relu(x, 0.1), F.softplus(x), F.logsigmoid(x) if hasattr(F, "logsigmoid") else 0, F.tanh(x), F.sigmoid(x), F.hardtanh(x)
            F.adaptive_avg_pool2d(image, 2), F.adaptive_avg_pool2d(image, (1, 2)), F.normalize(x) if False else F.selu(x), F.mish(x), F.relu6(x), F.celu(x), F.pixel_shuffle(torch.ones(1, 4, 2, 2), 2), F.cosine_similarity(x, x * 2)
            """.replace('F.logsigmoid(x) if hasattr(F, "logsigmoid") else 0, ', "")
            .replace('F.pad(image, [1, 1], "circular") if False else ', "")
            .replace("F.normalize(x) if False else ", ""),
            F=F,
            x=(torchabi.from_dlpack(x), x),
            image=(torchabi.from_dlpack(image), image),
        )

    def test_modules_of_operators(self):
        F = torchabi.nn.functional, torch.nn.functional
        torch.manual_seed(1)
        x, image = torch.randn(3, 3), torch.randn(2, 2, 6, 6)
        oracle.compare(
            self,
            """
            torch.linalg.det(x), torch.linalg.svd(x), torch.linalg.norm(x, "fro"), torch.norm(x), torch.norm(x, 1, dim=0)
            torch.fft.fft(x), torch.fft.irfft(torch.fft.rfft(x)), torch.special.expit(x), torch.special.zeta(2.0, x.abs())
            torch.linalg.nothing
            torch.nn.functional.nothing(x)
            F.max_pool2d(image, 2, return_indices=True), F.max_pool2d(image, 2, None, 0, 1, False, True), F.adaptive_max_pool2d(image, (2, None)), F.adaptive_avg_pool2d(image, (None, 3))
            F.interpolate(image, scale_factor=2), F.interpolate(image, (3, 4), mode="bilinear", align_corners=True), F.interpolate(image, mode="bilinear")
            F.interpolate(image, 4, mode="sideways")
            F.dropout(x, 0.5), F.dropout2d(image), F.gumbel_softmax(x, hard=True), F.silu(x.clone(), inplace=True), F.normalize(x), F.pad(x, (1, 2), "circular")
            F.dropout(x, 1.5)
            F.embedding(torch.tensor([0, 2]), x, padding_idx=-1, max_norm=1.0), F.embedding_bag(torch.tensor([[0, 2]]), x), F.one_hot(torch.tensor([1, 0]))
            F.gaussian_nll_loss(x, x * 2, torch.ones(3, 3)), F.gaussian_nll_loss(x, x * 2, 0.5, reduction="none"), F.gaussian_nll_loss(x, x, torch.ones(3)), F.kl_div(x, x, reduction="batchmean")
            F.gaussian_nll_loss(x, x, -torch.ones(3, 3))
            torch.Tensor.add(x, 1), torch.Tensor.nothing
            """,
            x=(torchabi.from_dlpack(x), x),
            image=(torchabi.from_dlpack(image), image),
            F=F,
        )
        self.assertIn("det", dir(torchabi.linalg))
        self.assertIn("cross_entropy", dir(torchabi.nn.functional))

    def test_losses(self):
        for text in (
            "CrossEntropyLoss()",
            "CrossEntropyLoss(label_smoothing=0.1)",
            "MSELoss()",
            "L1Loss(reduction='sum')",
            "CrossEntropyLoss(weight=torch.ones(4))",
            "BCEWithLogitsLoss()",
            "SmoothL1Loss()",
        ):
            target = "torch.tensor([0, 3])" if "Cross" in text else "torch.ones(2, 4)"
            oracle.compare(self, [f"m = torch.nn.{text}\nm(torch.arange(8.0).reshape(2, 4), {target})"])
        oracle.compare(self, ["torch.nn.MSELoss(speed=1)"])
