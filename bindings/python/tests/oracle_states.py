"""Oracle: hooks around state dicts, state that is no tensor, prefixes, assignment and empty memory, as of PyTorch's modules."""

import io

import torch
import torchabi
from support import Case


def network(library):
    """A module with children, of which one stands in two places and one has state of its own."""

    class Counter(library.nn.Module):
        def __init__(self):
            super().__init__()
            self.fc = library.nn.Linear(2, 2)
            self.seen = 3

        def get_extra_state(self):
            return {"seen": self.seen}

        def set_extra_state(self, state):
            self.seen = state["seen"]

    class Net(library.nn.Module):
        def __init__(self):
            super().__init__()
            self.first = Counter()
            self.norm = library.nn.BatchNorm1d(2)
            self.again = self.norm
            self.register_buffer("scratch", library.zeros(2), persistent=False)

    return Net()


class StatesOfModules(Case):
    def both(self, run):
        """What a function says of either library, which is to be the same."""
        self.assertEqual(run(torch), run(torchabi))

    def test_extra_state(self):
        def run(library):
            net, other = network(library), network(library)
            net.first.seen = 7
            state = net.state_dict()
            kept = io.BytesIO()
            library.save(state, kept)
            kept.seek(0)
            state = library.load(kept)
            report = other.load_state_dict(state)
            said = [sorted(state), other.first.seen, tuple(map(list, report)), state["first._extra_state"]]
            del state["first._extra_state"]
            said.append(tuple(map(list, other.load_state_dict(state, strict=False))))
            with self.assertRaises(RuntimeError) as failed:
                other.load_state_dict(state)
            self.assertIn("first._extra_state", str(failed.exception))
            return said

        self.both(run)

    def test_prefix_destination_and_keep_vars(self):
        def run(library):
            net, into = network(library), {"before": 1}
            self.assertIs(net.state_dict(destination=into, prefix="net."), into)
            kept = net.state_dict(keep_vars=True)
            self.assertIs(kept["norm.weight"], net.norm.weight)
            self.assertTrue(kept["first.fc.weight"].requires_grad)
            self.assertFalse(net.state_dict()["first.fc.weight"].requires_grad)
            return [sorted(into), sorted(kept)]

        self.both(run)

    def test_hooks(self):
        def run(library):
            net, log = network(library), []
            handles = []
            for name, module in (("net", net), ("fc", net.first.fc), ("norm", net.norm)):

                def before(module, prefix, keep_vars, name=name):
                    log.append(("before", name, prefix, keep_vars))

                def after(module, state, prefix, metadata, name=name):
                    log.append(("after", name, prefix, "version" in metadata))
                    state[prefix + "note"] = library.ones(1)

                def loading(module, state, prefix, metadata, strict, missing, unexpected, errors, name=name):
                    log.append(("loading", name, prefix, strict, missing, unexpected, errors))
                    state.pop(prefix + "note", None)

                def loaded(module, report, name=name):
                    log.append(("loaded", name, sorted(report.missing_keys), sorted(report.unexpected_keys)))
                    report.unexpected_keys.clear()

                handles += [
                    module.register_state_dict_pre_hook(before),
                    module.register_state_dict_post_hook(after),
                    module.register_load_state_dict_pre_hook(loading),
                    module.register_load_state_dict_post_hook(loaded),
                ]
            state = net.state_dict()
            log.append(sorted(state))
            state["other"] = library.ones(1)
            log.append(tuple(map(list, net.load_state_dict(state))))
            self.assertIn("net.note", net.state_dict(prefix="net."))
            for handle in handles:
                handle.remove()
            log.append(sorted(net.state_dict()))
            handle = net.register_load_state_dict_pre_hook(lambda *given: given[-1].append("no, said the hook"))
            with self.assertRaises(RuntimeError) as failed:
                net.load_state_dict(net.state_dict())
            self.assertIn("no, said the hook", str(failed.exception))
            handle.remove()
            # Here those of all modules that come before are called before those that come after.
            return [str(one) for one in sorted(log, key=lambda one: str(one[0]) if isinstance(one, tuple) else "")]

        self.both(run)

    def test_assign_and_to_empty(self):
        def run(library):
            source, net = library.nn.Linear(3, 2), library.nn.Linear(3, 2, device="meta")
            state = source.state_dict()
            report = net.load_state_dict(state, assign=True)
            said = [str(net.weight.device), tuple(map(list, report)), net.weight.tolist() == source.weight.tolist()]
            self.assertIsInstance(net.weight, library.nn.Parameter)
            said.append((net.weight.requires_grad, net.weight.data_ptr() == source.weight.data_ptr()))
            with self.assertRaises(RuntimeError):
                net.load_state_dict({"weight": library.zeros(2, 2), "bias": library.zeros(2)}, assign=True)
            with self.assertRaises(RuntimeError):
                net.load_state_dict({"weight": library.zeros(2, 3)}, assign=True)
            said.append(
                tuple(map(list, net.load_state_dict({"weight": library.zeros(2, 3)}, strict=False, assign=True)))
            )
            deep = library.nn.Sequential(
                library.nn.Linear(3, 2, device="meta"), library.nn.BatchNorm1d(2, device="meta")
            )
            self.assertIs(deep.to_empty(device="cpu"), deep)
            said.append([(name, str(p.device), list(p.shape), p.requires_grad) for name, p in deep.named_parameters()])
            said.append([(name, str(b.device), str(b.dtype)) for name, b in deep.named_buffers()])
            for module in deep:
                module.reset_parameters()
            said.append(list(deep(library.ones(4, 3)).shape))
            own = library.nn.Linear(2, 2)
            weight = own.weight
            own.to_empty(device="cpu")
            self.assertIs(own.weight, weight)
            return [str(one).replace("torchabi", "torch") for one in said]

        self.both(run)
