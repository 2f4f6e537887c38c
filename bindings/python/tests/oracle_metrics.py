"""Oracle: metrics over several batches are what formulas in PyTorch make of all of them at once."""

import itertools

import torch
import torchabi
from oracle_data import taken
from support import Case
from torchabi import metrics


class Metrics(Case):
    def batches(self, classes=5, shape=()):
        generator = torch.Generator().manual_seed(0)
        for rows in (30, 1, 64):
            scores = torch.randn(rows, classes, *shape, generator=generator)
            yield scores, torch.randint(0, classes, (rows, *shape), generator=generator)

    def gathered(self, metric, batches):
        for batch in batches:
            metric.update(*map(taken, batch))
        return metric.compute()

    def close(self, ours, theirs):
        theirs = torch.as_tensor(theirs)
        self.assertEqual(tuple(ours.shape), tuple(theirs.shape))
        got = torch.tensor(ours.tolist(), dtype=torch.float64)
        torch.testing.assert_close(got, theirs.double(), rtol=1e-12, atol=1e-12, equal_nan=True)

    def test_accuracy(self):
        for shape in ((), (4,)):
            batches = list(self.batches(shape=shape))
            scores, targets = torch.cat([b[0] for b in batches]), torch.cat([b[1] for b in batches])
            for k in (1, 2, 5):
                right = (scores.topk(k, 1).indices == targets.unsqueeze(1)).any(1)
                self.close(self.gathered(metrics.Accuracy(top_k=k), batches), right.double().mean())
            labels = [(scores.argmax(1), targets) for scores, targets in batches]
            self.close(self.gathered(metrics.Accuracy(), labels), (scores.argmax(1) == targets).double().mean())

    def test_matrices(self):
        batches = list(self.batches(6))
        # A class that is neither there nor predicted.
        batches = [(scores - 1e9 * (torch.arange(6) == 4), targets % 4) for scores, targets in batches]
        predicted, targets = torch.cat([b[0].argmax(1) for b in batches]), torch.cat([b[1] for b in batches])
        counts = torch.zeros(6, 6, dtype=torch.int64)
        for i, j in zip(targets, predicted):
            counts[i, j] += 1
        whole = {None: 1, "true": counts.sum(1, True), "pred": counts.sum(0, True), "all": counts.sum()}
        for normalize, by in whole.items():
            want = torch.nan_to_num(counts.double() / by) if normalize else counts
            self.close(self.gathered(metrics.ConfusionMatrix(6, normalize=normalize), batches), want)
        hits, guesses, there = counts.diag().double(), counts.sum(0), counts.sum(1)
        formulas = {
            "Precision": lambda h, g, t: h / g,
            "Recall": lambda h, g, t: h / t,
            "F1Score": lambda h, g, t: 2 * h / (g + t),
        }
        for name, formula in formulas.items():
            each = torch.nan_to_num(formula(hits, guesses, there))
            seen = guesses + there > 0
            for average, want in (
                (None, each),
                ("macro", each[seen].mean()),
                ("micro", formula(hits.sum(), guesses.sum(), there.sum())),
                ("weighted", (each * there).sum() / there.sum()),
            ):
                self.close(self.gathered(getattr(metrics, name)(6, average=average), batches), want)

    def test_auroc(self):
        generator = torch.Generator().manual_seed(1)
        # Rounded, so that there are ties.
        batches = [
            (torch.randn(n, generator=generator).mul(3).round(), torch.rand(n, generator=generator) < 0.3)
            for n in (50, 1, 80)
        ]
        scores, targets = torch.cat([b[0] for b in batches]), torch.cat([b[1] for b in batches])
        pairs = scores[targets][:, None] - scores[~targets]
        self.close(self.gathered(metrics.AUROC(), batches), ((pairs > 0).double() + (pairs == 0).double() / 2).mean())
        self.close(self.gathered(metrics.AUROC(), [(torch.ones(3), torch.ones(3, dtype=torch.int64))]), float("nan"))

    def test_mean(self):
        values = [torch.randn(4, 3), torch.randn(7), torch.tensor(2)]
        self.close(
            self.gathered(metrics.Mean(), [(v,) for v in values]),
            torch.cat([v.flatten() for v in values]).double().mean(),
        )
        weighted = [(v, torch.rand(v.shape)) for v in values]
        total = sum((v.double() * w.double()).sum() for v, w in weighted) / sum(w.double().sum() for _, w in weighted)
        self.close(self.gathered(metrics.Mean(), weighted), total)

    def test_one_batch_and_reset(self):
        first, second = ([taken(t) for t in batch] for batch in itertools.islice(self.batches(), 2))
        metric = metrics.Accuracy()
        alone = metric(*first)
        self.assertEqual(alone.item(), metric.compute().item())
        metric(*second)
        metric.reset()
        self.assertEqual(str(metric.compute().item()), "nan")
        with torchabi.inference_mode():
            metric.update(*first)
        metric.update(*first)
        self.assertEqual(metric.compute().item(), alone.item())

    def test_refusals(self):
        x, y = torchabi.zeros(4, 3), torchabi.zeros(4, dtype=torchabi.int64)
        for kind, run, words in (
            (ValueError, lambda: metrics.Accuracy(top_k=0), "top_k"),
            (ValueError, lambda: metrics.Accuracy(top_k=4)(x, y), "3 classes"),
            (ValueError, lambda: metrics.Accuracy(top_k=2)(y, y), "no order"),
            (ValueError, lambda: metrics.Accuracy()(x, torchabi.zeros(3, dtype=torchabi.int64)), "[N, C"),
            (TypeError, lambda: metrics.Accuracy()(x, x), "whole numbers"),
            (ValueError, lambda: metrics.Precision(3, average="median"), "average"),
            (ValueError, lambda: metrics.Recall(1), "num_classes"),
            (ValueError, lambda: metrics.F1Score(5)(x, y), "made for 5"),
            (ValueError, lambda: metrics.ConfusionMatrix(2)(y, y + 2), "4 of the labels"),
            (ValueError, lambda: metrics.AUROC()(y, y), "floating-point"),
            (ValueError, lambda: metrics.Mean()(), "0 tensors"),
            (TypeError, lambda: metrics.Mean(window=3), "window"),
        ):
            with self.raises(kind, words):
                run()
