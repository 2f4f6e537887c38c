"""Oracle: every schedule sets the learning rates, momenta and states that PyTorch's sets, to the last bit, and goes on with
the other one's state; averages of weights are PyTorch's."""

import copy
import inspect
import io
import warnings

import torch
import torchabi
from oracle_optim import ours, plain, theirs
from support import Case
from torch.optim import lr_scheduler, swa_utils

warnings.filterwarnings("ignore")
STEPS = 200


class Factor:
    """A function with a state, which state dicts keep."""

    def __init__(self, base):
        self.base = base

    def __call__(self, epoch):
        return self.base ** (epoch % 7)


# Options of each schedule; a function takes the package's lr_scheduler and the optimiser, for schedules of schedules.
SCHEDULES = {
    "LambdaLR": [
        {"lr_lambda": lambda epoch: 0.95**epoch},
        {"lr_lambda": [lambda epoch: 1 / (1 + epoch), Factor(0.9)]},
    ],
    "MultiplicativeLR": [{"lr_lambda": lambda epoch: 0.97}, {"lr_lambda": [lambda epoch: 0.99, Factor(0.999)]}],
    "StepLR": [{"step_size": 7}, {"step_size": 30, "gamma": 0.3}],
    "MultiStepLR": [{"milestones": [3, 30, 30, 120], "gamma": 0.5}],
    "ConstantLR": [{}, {"factor": 0.3, "total_iters": 20}],
    "LinearLR": [{}, {"start_factor": 0.1, "end_factor": 0.7, "total_iters": 100}],
    "ExponentialLR": [{"gamma": 0.97}],
    "PolynomialLR": [{}, {"total_iters": 150, "power": 1.7}],
    "CosineAnnealingLR": [{"T_max": 37}, {"T_max": 200, "eta_min": 0.003}],
    "CosineAnnealingWarmRestarts": [{"T_0": 11}, {"T_0": 5, "T_mult": 2, "eta_min": 0.001}],
    "CyclicLR": [
        {"base_lr": 0.01, "max_lr": 0.3, "step_size_up": 13},
        {"base_lr": [0.01, 0.02], "max_lr": [0.3, 0.4], "step_size_up": 13, "step_size_down": 7, "mode": "triangular2"},
        {"base_lr": 0.01, "max_lr": 0.3, "step_size_up": 13, "mode": "exp_range", "gamma": 0.99},
        {"base_lr": 0.01, "max_lr": 0.3, "step_size_up": 9, "scale_fn": lambda x: 0.5**x, "cycle_momentum": False},
        {"base_lr": 0.1, "max_lr": 0.3, "step_size_up": 9, "scale_fn": Factor(0.8), "scale_mode": "iterations"},
    ],
    "OneCycleLR": [
        {"max_lr": 0.5, "total_steps": STEPS},
        {"max_lr": [0.5, 0.7], "epochs": 20, "steps_per_epoch": 10, "anneal_strategy": "linear", "three_phase": True},
        {"max_lr": 0.5, "total_steps": STEPS, "pct_start": 0.1, "cycle_momentum": False, "div_factor": 10.0},
    ],
    "SWALR": [
        {"swa_lr": 0.05},
        {"swa_lr": [0.01, 0.02], "anneal_epochs": 60, "anneal_strategy": "linear"},
        {"swa_lr": 0.05, "anneal_epochs": 0},
    ],  # fmt: skip
    "SequentialLR": [
        lambda all, o: {
            "schedulers": [all.ConstantLR(o, 0.1, 10), all.ExponentialLR(o, 0.9), all.CosineAnnealingLR(o, 50)],
            "milestones": [20, 70],
        },
        lambda all, o: {
            "schedulers": [
                # PyTorch starts no schedule of schedules anew: it can only be the first.
                all.SequentialLR(o, [all.StepLR(o, 3), all.MultiStepLR(o, [5])], [12]),
                all.LinearLR(o, 0.1, 1.0, 9),
                all.CosineAnnealingWarmRestarts(o, 7),
            ],
            "milestones": [10, 60],
        },
    ],
    "ChainedScheduler": [
        lambda all, o: {"schedulers": [all.ConstantLR(o, 0.1, 20), all.ExponentialLR(o, 0.99)]},
        lambda all, o: {"schedulers": [all.LambdaLR(o, lambda epoch: 0.99**epoch), all.LinearLR(o, 0.5, 1.0, 30)]},
    ],
}


def optimizer_of(library, kind="SGD", tensors=False):
    params = [[library.ones(2).requires_grad_()], [library.ones(3).requires_grad_()]]
    options = {"momentum": 0.9} if kind == "SGD" else {"fused": True} if library is torch else {}
    if kind == "SGD" and library is torch:
        options["fused"] = True
    rates = [0.1, 0.25]
    groups = [
        {"params": p, "lr": library.tensor(r, dtype=library.float64) if tensors else r} for p, r in zip(params, rates)
    ]
    return getattr(library.optim, kind)(groups, **options)


def schedule_of(library, name, options, optimizer):
    home = library.optim.swa_utils if name == "SWALR" else library.optim.lr_scheduler
    if not isinstance(options, dict):
        options = options(library.optim.lr_scheduler, optimizer)
    options = copy.deepcopy(options) if name == "LambdaLR" else options
    if name == "ChainedScheduler":
        return home.ChainedScheduler(**options)
    return getattr(home, name)(optimizer, **options)


def momenta(optimizer):
    return [group["betas"][0] if "betas" in group else group["momentum"] for group in optimizer.param_groups]


def settings():
    for name, sets in SCHEDULES.items():
        for options in sets:
            for kind in ("SGD", "Adam") if name in ("CyclicLR", "OneCycleLR") else ("SGD",):
                yield name, options, kind


class Schedules(Case):
    def test_all_are_here(self):
        there = {name for name in lr_scheduler.__all__ if name != "LRScheduler"} | {"SWALR"}
        self.assertEqual(there, set(torchabi.optim.lr_scheduler.TYPES))
        self.assertEqual(there, set(SCHEDULES) | {"ReduceLROnPlateau"})
        for name, kind in torchabi.optim.lr_scheduler.TYPES.items():
            home = swa_utils if name == "SWALR" else lr_scheduler
            expected = inspect.signature(getattr(home, name))
            if name in ("SequentialLR", "ChainedScheduler", "CyclicLR"):
                continue
            self.assertEqual([p.name for p in expected.parameters.values()],
                             [p.name for p in inspect.signature(kind).parameters.values()], name)  # fmt: skip
            self.assertEqual([p.default for p in expected.parameters.values()],
                             [p.default for p in inspect.signature(kind).parameters.values()], name)  # fmt: skip

    def test_rates_momenta_and_states(self):
        for name, options, kind in settings():
            with self.subTest(name=name, options=options, kind=kind):
                a, b = optimizer_of(torch, kind), optimizer_of(torchabi, kind)
                there, here = schedule_of(torch, name, options, a), schedule_of(torchabi, name, options, b)
                for step in range(STEPS):
                    self.assertEqual(there.get_last_lr(), here.get_last_lr(), step)
                    self.assertEqual(momenta(a), momenta(b), step)
                    if step % 20 == 0:
                        self.assertEqual(plain(there.state_dict()), plain(here.state_dict()), step)
                        self.assertEqual(plain(a.state_dict()), plain(b.state_dict()), step)
                    there.step()
                    here.step()
                self.assertEqual([group["lr"] for group in a.param_groups], [group["lr"] for group in b.param_groups])

    def test_state_goes_on_in_the_other(self):
        for name, options, kind in settings():
            for through_file in (False, True):
                libraries = [(torch, torchabi), (torchabi, torch), (torchabi, torchabi)]
                whole_optimizer = optimizer_of(torch, kind)
                whole = schedule_of(torch, name, options, whole_optimizer)
                for _ in range(90):
                    whole.step()
                expected, state = whole.get_last_lr(), plain(whole.state_dict())
                for first, second in libraries:
                    with self.subTest(
                        name=name, options=options, kind=kind, first=first.__name__, second=second.__name__
                    ):
                        optimizer = optimizer_of(first, kind)
                        schedule = schedule_of(first, name, options, optimizer)
                        for _ in range(45):
                            schedule.step()
                        states = {"optimizer": optimizer.state_dict(), "schedule": schedule.state_dict()}
                        if through_file:
                            file = io.BytesIO()
                            first.save(states, file)
                            file.seek(0)
                            states = second.load(file)
                        optimizer = optimizer_of(second, kind)
                        schedule = schedule_of(second, name, options, optimizer)
                        optimizer.load_state_dict(states["optimizer"])
                        schedule.load_state_dict(states["schedule"])
                        for _ in range(45):
                            schedule.step()
                        self.assertEqual(expected, schedule.get_last_lr())
                        self.assertEqual(state, plain(schedule.state_dict()))

    def test_epochs_that_are_given(self):
        for name, options, kind in settings():
            if name in ("SequentialLR", "ChainedScheduler", "MultiplicativeLR", "SWALR"):
                continue
            with self.subTest(name=name, options=options):
                there = schedule_of(torch, name, options, optimizer_of(torch, kind))
                here = schedule_of(torchabi, name, options, optimizer_of(torchabi, kind))
                parts = (0, 0.25, 0.7, 4.5, 12.3, 33, 30.1) if name == "CosineAnnealingWarmRestarts" else ()
                for epoch in (3, 4, 40, 7, 100, *parts):
                    there.step(epoch)
                    here.step(epoch)
                    self.assertEqual(there.get_last_lr(), here.get_last_lr(), epoch)

    def test_plateau(self):
        torch.manual_seed(3)
        metrics = (torch.rand(STEPS).cumsum(0) * 0.01 + torch.rand(STEPS) - torch.arange(STEPS) * 0.002).tolist()
        for options in (
            {"patience": 3},
            {"mode": "max", "factor": 0.5, "patience": 2, "cooldown": 3, "threshold_mode": "abs", "min_lr": 1e-4},
            {"patience": 1, "min_lr": [1e-3, 1e-2], "threshold": 0.1},
            {"mode": "max", "patience": 0, "eps": 1e-3},
        ):
            with self.subTest(options=options):
                a, b = optimizer_of(torch), optimizer_of(torchabi)
                there = lr_scheduler.ReduceLROnPlateau(a, **options)
                here = torchabi.optim.lr_scheduler.ReduceLROnPlateau(b, **options)
                for step, metric in enumerate(metrics):
                    there.step(metric)
                    here.step(metric)
                    self.assertEqual(there.get_last_lr(), here.get_last_lr())
                    self.assertEqual(plain(there.state_dict()), plain(here.state_dict()))
                    if step == 90:
                        state = here.state_dict()
                        here = torchabi.optim.lr_scheduler.ReduceLROnPlateau(b)
                        here.load_state_dict(there.state_dict())
                        there.load_state_dict(state)

    def test_rates_that_are_tensors(self):
        for name in ("StepLR", "CosineAnnealingLR", "OneCycleLR", "LinearLR"):
            options = SCHEDULES[name][0]
            a, b = optimizer_of(torch, tensors=True), optimizer_of(torchabi, tensors=True)
            there, here = schedule_of(torch, name, options, a), schedule_of(torchabi, name, options, b)
            for _ in range(50):
                there.step()
                here.step()
                for x, y in zip(a.param_groups, b.param_groups):
                    self.assertAlmostEqual(x["lr"].item(), y["lr"].item(), delta=1e-12)

    def test_misuse(self):
        o, all = optimizer_of(torchabi), torchabi.optim.lr_scheduler
        for wrong, kind, words in (
            (lambda: all.StepLR(3, 1), TypeError, "int is not an Optimizer"),
            (lambda: all.StepLR(o), TypeError, "step_size"),
            (lambda: all.StepLR(o, 1, speed=2), TypeError, "speed"),
            (lambda: all.LinearLR(o, 2.0), ValueError, "Starting multiplicative factor"),
            (lambda: all.OneCycleLR(o, 0.1), ValueError, "You must define either total_steps"),
            (lambda: all.LambdaLR(o, [lambda e: 1] * 3), ValueError, "Expected 2 lr_lambdas, but got 3"),
            (lambda: all.LambdaLR(o, 3), TypeError, "lr_lambda"),
            (lambda: all.StepLR(o, 1, last_epoch=5), KeyError, "initial_lr"),
            (lambda: all.ReduceLROnPlateau(o, "up"), ValueError, "mode up is unknown!"),
            (lambda: all.ChainedScheduler([]), ValueError, "at least one scheduler"),
            (lambda: all.SequentialLR(o, [all.ReduceLROnPlateau(o)], []), ValueError, "does not support `ReduceLROnPlateau`"),
            (lambda: all.CyclicLR(o, [0.1] * 3, 1.0), ValueError, "base_lr must have the same length"),
        ):  # fmt: skip
            self.assertRaisesRegex(kind, words, wrong)

        def fails(epoch):
            raise LookupError("no such epoch")

        with self.assertRaises(LookupError):
            all.LambdaLR(optimizer_of(torchabi), fails)


class Averages(Case):
    def nets(self):
        torch.manual_seed(0)
        there = torch.nn.Sequential(torch.nn.Linear(3, 4), torch.nn.BatchNorm1d(4), torch.nn.Linear(4, 2))
        here = torchabi.nn.Sequential(torchabi.nn.Linear(3, 4), torchabi.nn.BatchNorm1d(4), torchabi.nn.Linear(4, 2))
        here.load_state_dict(ours(dict(there.state_dict())))
        return there, here

    def test_averages(self):
        for make in (
            lambda u: {},
            lambda u: {"use_buffers": True},
            lambda u: {"multi_avg_fn": u.get_ema_multi_avg_fn(0.9)},
            lambda u: {"multi_avg_fn": u.get_ema_multi_avg_fn(0.9), "use_buffers": True},
            lambda u: {"avg_fn": u.get_ema_avg_fn(0.7)},
            lambda u: {"avg_fn": u.get_swa_avg_fn(), "use_buffers": True},
            lambda u: {"avg_fn": lambda old, new, n: old * 0.5 + new * 0.5},
        ):
            there, here = self.nets()
            a = swa_utils.AveragedModel(there, **make(swa_utils))
            b = torchabi.optim.swa_utils.AveragedModel(here, **make(torchabi.optim.swa_utils))
            for step in range(6):
                torch.manual_seed(step)
                x = torch.randn(5, 3)
                with torch.no_grad():
                    for p, q in zip(there.parameters(), here.parameters()):
                        p.add_(torch.randn_like(p))
                        q.detach().copy_(ours(p))
                there(x)
                here.load_state_dict(ours(dict(there.state_dict())))
                a.update_parameters(there)
                b.update_parameters(here)
                self.assertEqual(plain(dict(a.state_dict())), plain(dict(b.state_dict())))
            a.eval()
            b.eval()
            self.assertEqual(a(x).tolist(), b(ours(x)).tolist())

    def test_update_bn(self):
        there, here = self.nets()
        torch.manual_seed(1)
        batches = [torch.randn(7, 3) * 2 + 1 for _ in range(4)]
        swa_utils.update_bn(batches, there)
        torchabi.optim.swa_utils.update_bn([ours(b) for b in batches], here)
        for name in ("running_mean", "running_var", "num_batches_tracked"):
            x, y = getattr(there[1], name), theirs(getattr(here[1], name))
            self.assertTrue(torch.allclose(x, y, rtol=1e-6, atol=1e-7), (name, x, y))
