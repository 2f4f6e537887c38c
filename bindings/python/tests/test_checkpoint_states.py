"""State dicts: taken apart, renamed, merged, compared; and what is read as it is asked for."""

import collections
import unittest

import torchabi
from support import Case
from test_checkpoint import InFolder, saved
from torchabi import checkpoint


def nested():
    return {
        "model": {"fc": {"weight": torchabi.ones(2, 3)}, "steps": 3},
        "groups": [{"lr": 0.1}, {"lr": 0.2}],
        "none": {},
    }


class Helpers(Case):
    def test_flatten_and_nest(self):
        flat = checkpoint.flatten(nested())
        self.assertEqual(list(flat), ["model.fc.weight", "model.steps", "groups.0.lr", "groups.1.lr"])
        self.assertEqual(flat["groups.1.lr"], 0.2)
        back = checkpoint.nest(flat)
        self.assertEqual(back["model"]["steps"], 3)
        self.assertEqual(back["groups"], {"0": {"lr": 0.1}, "1": {"lr": 0.2}})
        # Tensors are the same ones.
        x = torchabi.zeros(2)
        checkpoint.flatten({"a": {"b": x}})["a.b"][0] = 1.0
        self.same(x, [1.0, 0.0])
        with self.raises(ValueError, "a.b"):
            checkpoint.flatten({"a": {"b": 1}, "a.b": 2})
        with self.raises(ValueError):
            checkpoint.nest({"a": 1, "a.b": 2})
        with self.raises(TypeError):
            checkpoint.nest({1: 2})

    def test_select(self):
        self.assertEqual(checkpoint.select(nested(), "groups.*.lr"), {"groups": [{"lr": 0.1}, {"lr": 0.2}]})
        self.assertEqual(list(checkpoint.select(nested(), ["**.weight", "none"])), ["model", "none"])
        with self.raises(KeyError, "nothing"):
            checkpoint.select(nested(), "nothing")

    def test_rename(self):
        state = collections.OrderedDict([("encoder.0.w", 1), ("encoder.1.w", 2), ("head", 3)])
        renamed = checkpoint.rename(state, {"encoder.*.w": "layers.*.weight", "head": "fc"})
        self.assertEqual(list(renamed.items()), [("layers.0.weight", 1), ("layers.1.weight", 2), ("fc", 3)])
        self.assertIs(type(renamed), collections.OrderedDict)
        with self.raises(ValueError, "head"):
            checkpoint.rename(state, {"encoder.*.w": "head"})
        with self.raises(ValueError, "star"):
            checkpoint.rename(state, {"head": "*"})
        with self.raises(TypeError, "names is a dict"):
            checkpoint.rename(state, [("a", "b")])

    def test_prefixes(self):
        state = {"module.a": 1, "module.b.c": 2, "other": 3}
        self.assertEqual(checkpoint.strip_prefix(state, "module."), {"a": 1, "b.c": 2, "other": 3})
        self.assertEqual(checkpoint.add_prefix({"a": 1}, "module."), {"module.a": 1})
        with self.raises(ValueError):
            checkpoint.strip_prefix({"m.a": 1, "a": 2}, "m.")
        with self.raises(ValueError, "no stars"):
            checkpoint.add_prefix(state, "*.")
        with self.raises(TypeError, "a prefix is a text"):
            checkpoint.add_prefix(state, 3)

    def test_merge(self):
        self.assertEqual(checkpoint.merge({"a": 1}, {"b": 2}, {}), {"a": 1, "b": 2})
        with self.raises(ValueError, "'a'"):
            checkpoint.merge({"a": 1}, {"a": 1})
        with self.raises(TypeError, "dicts are merged, not a list"):
            checkpoint.merge({"a": 1}, [1])

    def test_compare(self):
        x = torchabi.tensor([1.0, float("nan"), 3.0])
        a = {"x": x, "y": 1, "only": 2, "list": [1, 2]}
        b = {"x": x.clone(), "y": 2, "more": 3, "list": [1, 2]}
        report = checkpoint.compare(a, b)
        self.assertEqual((report["only_a"], report["only_b"], list(report["different"])), (["only"], ["more"], ["y"]))
        self.assertEqual(report["equal"], 3)
        b["x"][2] += 1e-6
        self.assertIn("x", checkpoint.compare(a, b)["different"])
        self.assertNotIn("x", checkpoint.compare(a, b, rtol=1e-5)["different"])
        self.assertNotIn("x", checkpoint.compare(a, b, atol=1e-5)["different"])
        with self.raises(ValueError, "atol"):
            checkpoint.compare(a, b, atol=-1.0)

    def test_what_is_no_dict(self):
        for function in (checkpoint.flatten, checkpoint.nest):
            with self.raises(TypeError, "not int"):
                function(3)
        with self.raises(TypeError, "a dict is needed, not list"):
            checkpoint.nest([1])
        with self.raises(TypeError):
            checkpoint.flatten({"a": object()})


class Lazy(InFolder):
    def setUp(self):
        super().setUp()
        state = collections.OrderedDict(
            [("weight", torchabi.arange(6.0).reshape(2, 3)), ("half", torchabi.ones(4).half()), ("lr", 0.5)]
        )
        state._metadata = {"": {"version": 1}}
        x = torchabi.arange(10)
        self.value = {"model": state, "shared": [x, x[3:]], ("tuple", 1): (1, "two"), 3: {1, 2}}
        torchabi.save(self.value, self.path())
        del x, state
        self.addCleanup(self.value.clear)

    def test_containers(self):
        found = torchabi.load(self.path(), lazy=True)
        self.assertIsInstance(found, checkpoint.LazyDict)
        self.assertEqual(list(found), ["model", "shared", ("tuple", 1), 3])
        self.assertEqual(len(found), 4)
        self.assertIn("model", found)
        self.assertNotIn("none", found)
        self.assertEqual(found[3], {1, 2})
        pair = found["tuple", 1]
        self.assertEqual((len(pair), pair[1], pair[-2], list(pair), pair[:1]), (2, "two", 1, [1, "two"], [1]))
        self.assertEqual(pair.read(), (1, "two"))
        self.assertEqual(found["model"].attributes, {"_metadata": {"": {"version": 1}}})
        self.assertEqual(found["model"].get("none", 7), 7)
        self.assertIn("'half'", repr(found["model"]))
        with self.raises(KeyError):
            found["none"]
        with self.raises(IndexError):
            pair[2]

    def test_what_a_tensor_is(self):
        model = torchabi.load(self.path(), lazy=True)["model"]
        stored = model.stored("weight")
        self.assertEqual((stored.dtype, stored.shape, stored.numel), (torchabi.float32, (2, 3), 6))
        self.assertEqual((stored.is_loaded, stored.requires_grad, stored.storage_nbytes), (False, False, 24))
        self.assertEqual((stored.location, stored.layout), ("cpu", torchabi.strided))
        self.same(model["weight"], [[0.0, 1.0, 2.0], [3.0, 4.0, 5.0]])
        self.assertTrue(model.stored("weight").is_loaded)
        self.assertFalse(model.stored("half").is_loaded)
        shared = torchabi.load(self.path(), lazy=True)["shared"]
        self.assertEqual(shared.stored(0).storage, shared.stored(1).storage)
        self.assertEqual(shared.stored(-1).storage_offset, 3)
        with self.raises(TypeError, "no tensor"):
            model.stored("lr")
        with self.raises(KeyError):
            model.stored("none")

    def test_nothing_else_is_read(self):
        data = bytearray(saved({"good": torchabi.ones(8), "bad": torchabi.full((64,), 7, dtype=torchabi.uint8)}))
        data[data.index(bytes([7] * 64))] ^= 1
        self.path().write_bytes(data)
        found = torchabi.load(self.path(), lazy=True)
        self.assertEqual(found.stored("bad").shape, (64,))
        self.same(found["good"], [1.0] * 8)
        with self.raises(torchabi.Error, "checksum"):
            found["bad"]
        self.same(torchabi.load(self.path(), keys="good")["good"], [1.0] * 8)

    def test_sharing_is_kept(self):
        a, b = torchabi.load(self.path(), lazy=True)["shared"]
        a[4] = 77
        self.assertEqual(b[1].item(), 77)

    def test_with_other_options(self):
        found = torchabi.load(self.path(), lazy=True, keys=["**.weight", "shared"], dtype=torchabi.float64)
        self.assertEqual(list(found), ["model", "shared"])
        self.assertEqual(list(found["model"]), ["weight"])
        self.assertEqual(found["model"]["weight"].dtype, torchabi.float64)
        mapped = torchabi.load(self.path(), lazy=True, mmap=True)["model"]["half"]
        self.same(mapped, [1.0] * 4)

    def test_helpers_and_saving(self):
        found = torchabi.load(self.path(), lazy=True)
        flat = checkpoint.flatten(found["model"])
        self.assertEqual(list(flat), ["weight", "half", "lr"])
        self.assertEqual(list(checkpoint.add_prefix(found["model"], "m.")), ["m.weight", "m.half", "m.lr"])
        self.assertEqual(checkpoint.compare(found, self.value)["different"], {})
        again = torchabi.load(saved({"inner": found["model"]}))["inner"]
        self.same(again["half"], [1.0] * 4)
        tensors = torchabi.load(self.path(), lazy=True, keys=["model.weight"])["model"]
        data = saved(tensors, format="safetensors", metadata={"a": "b"})
        self.assertEqual(torchabi.load(data).__metadata__, {"a": "b"})
        self.assertEqual(tensors.attributes, {"_metadata": {"": {"version": 1}}})

    def test_what_is_no_container(self):
        torchabi.save(torchabi.ones(2), self.path())
        self.same(torchabi.load(self.path(), lazy=True), [1.0, 1.0])


if __name__ == "__main__":
    unittest.main()
