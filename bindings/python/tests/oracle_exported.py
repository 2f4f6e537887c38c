"""Oracle: programs that PyTorch exports here come to what the models themselves come to, and go back to PyTorch."""

import copy
import io
import json
import logging
import pathlib
import random
import sys
import tempfile
import warnings
import zipfile

import oracle
import torch
import torchabi
from support import Case
from torch.export.pt2_archive._package import package_pt2

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[3] / "tests" / "data"))
import make_programs  # noqa: E402

# PyTorch runs these as one operator with a backward of its own, whose sums are in another order.
TOLERANCE = {"scan": 1e-6, "map": 1e-6}
PROGRAMS = make_programs.PROGRAMS
REFUSED = ("TABI_CORRUPT_FILE", "TABI_UNSAFE_FILE", "TABI_NOT_IMPLEMENTED")


def here(value):
    """The same value for this package; tensors are copies."""
    if isinstance(value, torch.Tensor):
        return torchabi.from_dlpack(value.detach().clone())
    if isinstance(value, dict):
        return {key: here(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return type(value)(here(each) for each in value)
    return value


def leaves(value, kind):
    if isinstance(value, kind):
        return [value]
    if isinstance(value, dict):
        value = list(value.values())
    return [leaf for each in value for leaf in leaves(each, kind)] if isinstance(value, (list, tuple)) else []


def go_back(outputs, kind):
    """Differentiates the sum of the squares of all that can be."""
    total = None
    for leaf in leaves(outputs, kind):
        if leaf.requires_grad and not leaf.is_complex():
            each = (leaf * leaf).sum().double()
            total = each if total is None else total + each
    if total is not None:
        total.backward()


def refusal(path):
    """The status and sentence of the error with which a file is refused; None when it is loaded."""
    try:
        torchabi.nn.load(path)
    except (torchabi.Error, ValueError, TypeError, KeyError, NotImplementedError) as error:
        error.__traceback__ = None
        return error.status, str(error)
    return None


class Files(Case):
    """Each program is exported once."""

    @classmethod
    def setUpClass(cls):
        torch.set_num_threads(1)
        logging.getLogger("torch._export").setLevel(logging.ERROR)
        cls._folder = tempfile.TemporaryDirectory()
        cls.folder = pathlib.Path(cls._folder.name)
        cls.paths = {}

    @classmethod
    def tearDownClass(cls):
        cls._folder.cleanup()

    def path(self, name):
        if name not in self.paths:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")
                self.paths[name] = make_programs.write(name, self.folder)
        return self.paths[name]

    def load(self, name, **options):
        return torchabi.nn.load(self.path(name), **options)

    def check(self, what, ours, theirs, tolerance=0.0):
        found = oracle.difference(ours, theirs, tolerance)
        self.assertIsNone(found, f"{what} {found}")

    def check_all(self, name, kind, ours, theirs, tolerance=0.0):
        self.assertEqual(sorted(ours), sorted(theirs), name)
        for key in theirs:
            self.check(f"{name}: {kind} {key}", ours[key], theirs[key], tolerance)


class Programs(Files):
    def test_outputs_gradients_and_buffers(self):
        for name, program in PROGRAMS.items():
            if program.decomposed:
                continue
            with self.subTest(name):
                self.compare(name, program)

    def compare(self, name, program):
        model, args, kwargs = program.make()
        ours = self.load(name)
        tolerance = TOLERANCE.get(name, 0.0)
        for more in (None, *program.others):
            if more:
                args = more()
            model.zero_grad()
            ours.zero_grad()
            mine = here((args, kwargs))
            torch.manual_seed(7)
            expected = model(*copy.deepcopy(args), **kwargs)
            go_back(expected, torch.Tensor)
            torch.manual_seed(7)
            got = ours(*mine[0], **mine[1])
            go_back(got, torchabi.Tensor)
            self.check(f"{name}: the output", plain(got), plain(expected), tolerance)
            gradients = dict(ours.named_parameters(remove_duplicate=False))
            for key, parameter in model.named_parameters(remove_duplicate=False):
                self.check(f"{name}: the gradient of {key}", gradients[key].grad, parameter.grad, tolerance)
            buffers = dict(ours.named_buffers())
            for key, buffer in model.named_buffers():
                self.check(f"{name}: the buffer {key}", buffers[key], buffer)

    def test_decomposed_programs_run_and_refuse_gradients(self):
        for name, program in PROGRAMS.items():
            if not program.decomposed:
                continue
            with self.subTest(name):
                model, args, _ = program.make()
                ours = self.load(name)
                torch.manual_seed(7)
                expected = model(*args).detach()
                torch.manual_seed(7)
                got = ours(*here(args))
                self.check(name, got.detach(), expected)
                for key, buffer in model.named_buffers():
                    self.check(f"{name}: the buffer {key}", dict(ours.named_buffers())[key], buffer)
                with self.raises(NotImplementedError, "decomposed"):
                    got.sum().backward()

    def test_modes(self):
        for name in ("cnn_train", "mlp_train", "resnet18", "encoder", "recurrent", "attention", "unet"):
            with self.subTest(name):
                model, args, kwargs = PROGRAMS[name].make()
                ours = self.load(name)
                mine = here((args, kwargs))
                model.eval()
                ours.eval()
                before = {key: value.clone() for key, value in ours.named_buffers()}
                self.check(name, plain(ours(*mine[0], **mine[1])), plain(model(*args, **kwargs)))
                for key, value in ours.named_buffers():
                    self.assertTrue(torchabi.equal(value, before[key]), key)
                model.train()
                ours.train()
                torch.manual_seed(1)
                expected = model(*args, **kwargs)
                torch.manual_seed(1)
                self.check(name, plain(ours(*mine[0], **mine[1])), plain(expected))
        for name, word in (("cnn_eval", "evaluation mode"), ("mlp_decomposed", "decomposed")):
            with self.raises(NotImplementedError, word):
                self.load(name).train()

    def test_training(self):
        for name in ("mlp_train", "cnn_train", "resnet18"):
            with self.subTest(name):
                model, args, _ = PROGRAMS[name].make()
                ours = self.load(name)
                losses = []
                options = {"lr": 0.01, "momentum": 0.9}
                for net, inputs, optimizer in (
                    (model, args, torch.optim.SGD(model.parameters(), fused=True, **options)),
                    (ours, here(args), torchabi.optim.SGD(ours.parameters(), **options)),
                ):
                    torch.manual_seed(3)
                    losses.append([])
                    for _ in range(50):
                        optimizer.zero_grad()
                        loss = (net(*inputs) ** 2).mean()
                        loss.backward()
                        optimizer.step()
                        losses[-1].append(loss.item())
                self.assertEqual(losses[0], losses[1])
                self.check_all(name, "the state", ours.state_dict(), dict(model.state_dict()))

    def test_saved_back(self):
        target = self.folder / "saved back.pt2"
        for name in PROGRAMS:
            with self.subTest(name):
                _, args, kwargs = PROGRAMS[name].make()
                ours = self.load(name)
                with torchabi.no_grad():
                    for parameter in ours.parameters():
                        parameter.add_(0.125)
                ours.save(target)
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    program = torch.export.load(target)
                self.check_all(
                    name,
                    "the parameter",
                    dict(ours.named_parameters(remove_duplicate=False)),
                    dict(program.named_parameters()),
                )
                mine = here((args, kwargs))
                torch.manual_seed(1)
                expected = program.module()(*copy.deepcopy(args), **kwargs)
                for each in (ours, torchabi.nn.load(target)):
                    torch.manual_seed(1)
                    got = each(*here(args), **mine[1])
                    self.check(name, plain(got, False), plain(expected, False), TOLERANCE.get(name, 0.0))

    def test_another_head(self):
        ours = self.load("resnet18")
        ours.fc.weight = torchabi.nn.Parameter(torchabi.randn(3, 64) * 0.1)
        ours.fc.bias = torchabi.nn.Parameter(torchabi.zeros(3))
        x = torch.randn(2, 3, 32, 32)
        y = ours(here(x))
        self.assertEqual(tuple(y.shape), (2, 3))
        y.sum().backward()
        self.assertEqual(ours.fc.bias.grad.tolist(), [2.0, 2.0, 2.0])
        target = self.folder / "head.pt2"
        ours.save(target)
        again = torchabi.nn.load(target)
        program = torch.export.load(target).module()
        self.check("the output", again(here(x)), program(x))

    def test_from_bytes_and_streams(self):
        path = self.path("cnn_eval")
        x = torchabi.randn(4, 1, 8, 8)
        expected = self.load("cnn_eval")(x)
        data = path.read_bytes()
        with open(path, "rb") as file:
            for source in (data, bytearray(data), io.BytesIO(data), file):
                self.assertTrue(torchabi.equal(torchabi.nn.load(source)(x), expected), type(source))
        with self.raises(ValueError, "mapped"):
            torchabi.nn.load(data, mmap=True)
        with self.raises(torchabi.Error):
            torchabi.nn.load(data[: len(data) // 2])

    def test_tied_weights_stay_tied(self):
        ours = self.load("autoencoder")
        ours(torchabi.ones(4, 6))
        with torchabi.no_grad():
            ours.tied.weight.fill_(2.0)
        self.assertEqual(ours.encoder.weight.sum().item(), 36.0)

    def test_several_in_one_file(self):
        path = self.folder / "several.pt2"
        programs = {}
        for name in ("cnn_train", "cnn_eval"):
            programs[name] = PROGRAMS[name].export(PROGRAMS[name].make()[0])
        package_pt2(path, exported_programs=programs)
        x = torch.randn(4, 1, 8, 8)
        for name in programs:
            ours = torchabi.nn.load(path, name=name)
            self.assertEqual(ours.training, name == "cnn_train")
            self.check(name, ours(here(x)), programs[name].module()(x))
            ours.save(self.folder / "one.pt2")
            self.check(name, torchabi.nn.load(self.folder / "one.pt2")(here(x)), programs[name].module()(x))
        for options in ({}, {"name": "other"}):
            with self.raises(KeyError, "cnn_train", "cnn_eval", options.get("name", "model")):
                torchabi.nn.load(path, **options)

    def test_mapped_weights(self):
        model, args, _ = PROGRAMS["cnn_train"].make()
        before = self.path("cnn_train").read_bytes()
        ours = self.load("cnn_train", mmap=True)
        self.check("the output", ours(*here(args)), model(*args))
        with torchabi.no_grad():
            for parameter in ours.parameters():
                parameter.zero_()
        self.assertEqual(self.path("cnn_train").read_bytes(), before)

    def test_states(self):
        model, args, _ = PROGRAMS["block"].make()
        ours, other = self.load("block"), self.load("block")
        with torch.no_grad():
            for parameter in model.parameters():
                parameter.mul_(0.5)
        report = ours.load_state_dict(here(dict(model.state_dict())))
        self.assertEqual((list(report.missing_keys), list(report.unexpected_keys)), ([], []))
        self.check_all("block", "the state", ours.state_dict(), dict(model.state_dict()))
        self.check("the output", ours(*here(args)), model(*args))
        other.load_state_dict(ours.state_dict())
        self.check_all("block", "the state", other.state_dict(), dict(model.state_dict()))

    def test_copies_are_their_own(self):
        ours = self.load("cnn_train")
        copied = copy.deepcopy(ours)
        x = torchabi.randn(4, 1, 8, 8)
        self.assertTrue(torchabi.equal(ours(x), copied(x)))
        copied.eval()
        self.assertTrue(ours.training)
        with torchabi.no_grad():
            for parameter in copied.parameters():
                parameter.zero_()
        self.assertEqual(copied(x).abs().sum().item(), 0.0)
        self.assertNotEqual(ours(x).abs().sum().item(), 0.0)

    def test_inputs_are_checked(self):
        ones = torchabi.ones
        for name, args, kwargs, kind, words in (
            ("cnn_dynamic", (ones(4, 1, 8, 9),), {}, ValueError, ["'input'", "dimension 3", "9", "8"]),
            ("cnn_dynamic", (ones(65, 1, 8, 8),), {}, ValueError, ["dimension 0", "65", "64"]),
            ("cnn_dynamic", (ones(4, 8, 8),), {}, ValueError, ["3 dimensions"]),
            ("cnn_dynamic", (3,), {}, TypeError, ["must be a tensor", "3"]),
            ("cnn_dynamic", (), {}, TypeError, ["misses", "'input'"]),
            ("cnn_dynamic", (ones(4, 1, 8, 8), 1), {}, TypeError, ["takes 1 input"]),
            ("cnn_dynamic", (ones(4, 1, 8, 8, dtype=torchabi.int64),), {}, TypeError, ["int64", "float32"]),
            ("dynamic", (ones(4, 6), ones(5, 6), 3), {}, ValueError, ["'y'", "5", "4"]),
            ("dynamic", (ones(4, 6), ones(4, 6), 4), {}, ValueError, ["'scale'", "3"]),
            ("nested", ({"x": ones(2)}, (ones(2), [ones(2), ones(2)])), {"scale": 2.0}, KeyError, ["more"]),
            ("attention", (ones(2, 3, 8), ones(2, 5, 8)), {"maks": ones(3, 5)}, TypeError, ["maks"]),
        ):
            with self.raises(kind, *words):
                self.load(name)(*args, **kwargs)

    def test_parts_have_their_types(self):
        text = repr(self.load("block"))
        for line in ("ExportedProgram(", "(conv1): Conv2d()", "(bn1): BatchNorm2d()", "(downsample): Sequential("):
            self.assertIn(line, text)

    def test_inputs_by_name(self):
        model, (query, memory), kwargs = PROGRAMS["attention"].make()
        ours = self.load("attention").eval()
        got = ours(here(query), mask=here(kwargs["mask"]), memory=here(memory))
        self.check("the output", got, model.eval()(query, memory, **kwargs))


def plain(value, keeps_graph=True):
    """What bindings give alike: tuples and lists as lists."""
    if isinstance(value, dict):
        return {key: plain(each, keeps_graph) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(each, keeps_graph) for each in value]
    if isinstance(value, (torch.Tensor, torchabi.Tensor)) and not keeps_graph:
        return value.detach()
    return value


class Damaged(Files):
    """Hostile programs are refused in a sentence, or run into one."""

    def changed(self, name, change, record="models/model.json"):
        """The file, with one of its JSON records changed."""
        path = self.folder / "changed.pt2"
        with zipfile.ZipFile(self.path(name)) as source, zipfile.ZipFile(path, "w") as target:
            for each in source.namelist():
                data = source.read(each)
                if each.endswith(record):
                    text = json.loads(data)
                    text = change(text) or text
                    data = json.dumps(text).encode()
                target.writestr(each, data)
        return path

    def refuses(self, name, change, status, *words, record="models/model.json"):
        found = refusal(self.changed(name, change, record))
        self.assertIsNotNone(found, f"{name} is loaded")
        self.assertEqual(found[0], status, found[1])
        for word in words:
            self.assertIn(word, found[1])

    def test_what_is_not_read(self):
        def version(program):
            program["schema_version"]["major"] = 9

        def unknown(program):
            nodes = program["graph_module"]["graph"]["nodes"]
            nodes[1]["target"] = "torch.ops.mine.magic.default"
            nodes[2]["target"] = "torch.ops.higher_order.flex_attention"

        def forbidden(program):
            unknown(program)
            program["graph_module"]["graph"]["nodes"][0]["target"] = "torch.ops.aten.from_file.default"

        def pickled(config):
            next(iter(config["config"].values()))["use_pickle"] = True

        self.refuses("cnn_train", version, "TABI_NOT_IMPLEMENTED", "version 9")
        self.refuses("cnn_train", unknown, "TABI_NOT_IMPLEMENTED", "mine.magic", "flex_attention")
        self.refuses("cnn_train", forbidden, "TABI_UNSAFE_FILE", "from_file", "mine.magic", "flex_attention")
        self.refuses("cnn_train", pickled, "TABI_NOT_IMPLEMENTED", "pickled", record="weights_config.json")

    def test_what_cannot_be(self):
        def graph(program):
            return program["graph_module"]["graph"]

        def unknown_value(program):
            graph(program)["nodes"][0]["inputs"][0]["arg"] = {"as_tensor": {"name": "nowhere"}}

        def unknown_argument(program):
            graph(program)["nodes"][0]["inputs"][0]["name"] = "nothing"

        def wrong_kind(program):
            graph(program)["nodes"][0]["inputs"][0]["arg"] = {"as_string": "text"}

        def twice(program):
            graph(program)["nodes"][1]["outputs"] = graph(program)["nodes"][0]["outputs"]

        def outputs(program):
            graph(program)["outputs"] = []

        def weight(config):
            next(iter(config["config"].values()))["tensor_meta"]["sizes"][0]["as_int"] = 1 << 40

        def record(config):
            next(iter(config["config"].values()))["path_name"] = "../../etc/passwd"

        def missing(config):
            config["config"].popitem()

        for change in (unknown_value, unknown_argument, wrong_kind, twice, outputs):
            self.refuses("cnn_train", change, "TABI_CORRUPT_FILE")
        for change in (weight, record, missing):
            self.refuses("cnn_train", change, "TABI_CORRUPT_FILE", record="weights_config.json")

    def test_deep_names(self):
        """What is deeper than a stack would allow when it is walked."""

        def deeper(text):
            return json.loads(json.dumps(text).replace(f'"{name}"', '"' + "a." * 200_000 + 'x"'))

        with zipfile.ZipFile(self.path("cnn_train")) as archive:
            record = next(each for each in archive.namelist() if each.endswith("weights_config.json"))
            name = next(iter(json.loads(archive.read(record))["config"]))
        self.refuses("cnn_train", deeper, "TABI_CORRUPT_FILE", "1000 parts", record=".json")

    def test_turned_bytes(self):
        data = self.path("nested").read_bytes()
        path = self.folder / "turned.pt2"
        for at in range(0, len(data), max(1, len(data) // 300)):
            for damaged in (data[:at], data[:at] + bytes([data[at] ^ 0x40]) + data[at + 1 :]):
                path.write_bytes(damaged)
                found = refusal(path)
                if found:
                    self.assertIn(found[0], REFUSED, found[1])
                    self.assertIn("turned.pt2", found[1])

    def test_changed_structure(self):
        """Whatever is changed in a program's JSON, it is refused, or its run ends in a value or an error."""
        chance = random.Random(0)
        for name in ("cnn_dynamic", "dynamic", "conditional", "loop", "scan"):
            args = here(PROGRAMS[name].make()[1])
            for round in range(60):

                def change(program):
                    for _ in range(chance.randint(1, 3)):
                        mutate(program, chance)

                path = self.changed(name, change)
                with self.subTest(f"{name} {round}"):
                    found = refusal(path)
                    if found:
                        self.assertIn(found[0], REFUSED, found[1])
                        self.assertNotIn("\n", found[1])
                    elif name != "loop":  # which may go on forever
                        try:
                            torchabi.nn.load(path)(*args)
                        except (
                            torchabi.Error,
                            ValueError,
                            TypeError,
                            KeyError,
                            IndexError,
                            NotImplementedError,
                        ) as error:
                            error.__traceback__ = None


def mutate(root, chance):
    """Changes one place of a value."""
    at, places = root, []
    while isinstance(at, (dict, list)) and at:
        # What nobody reads is left alone.
        keys = [key for key in at if key != "metadata"] if isinstance(at, dict) else range(len(at))
        if not keys:
            break
        key = chance.choice(keys)
        places.append((at, key))
        at = at[key]
        if chance.random() < 0.08:
            break
    holder, key = places[-1]
    kind = chance.randrange(5)
    if kind == 0:
        del holder[key]
    elif kind == 1:
        holder[key] = chance.choice([None, True, 0, -1, 1 << 62, 1.5, "x", [], {}, "as_int", "input"])
    elif kind == 2 and isinstance(holder[key], int):
        holder[key] = holder[key] + chance.choice([-1, 1, 7])
    elif kind == 3:
        holder[key] = copy.deepcopy(chance.choice(places)[0])
    elif isinstance(holder, list):
        holder.append(copy.deepcopy(holder[key]))
    else:
        holder[f"{key}_"] = holder.pop(key)
