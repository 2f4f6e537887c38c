"""Oracle: GPT-2 and BERT have the names, first values, outputs, gradients and training steps of transformers' models."""

import unittest

import torch
import torchabi
from support import Case
from transformer_models import (
    BertForMaskedLM,
    BertForPreTraining,
    BertForSequenceClassification,
    BertModel,
    GPT2LMHeadModel,
    GPT2Model,
)


def ours(x):
    return torchabi.from_dlpack(x.detach().clone()) if isinstance(x, torch.Tensor) else x


def equal(mine, theirs):
    return torch.equal(torch.from_dlpack(mine.detach()), theirs.detach())


# Sizes at which kernels round alike wherever the memory lies.
GPT2 = {"vocab_size": 97, "n_positions": 32, "n_embd": 64, "n_layer": 3, "n_head": 4}
BERT = {
    "vocab_size": 97,
    "hidden_size": 64,
    "num_hidden_layers": 3,
    "num_attention_heads": 4,
    "intermediate_size": 128,
    "max_position_embeddings": 32,
}
torch.manual_seed(0)
IDS = torch.randint(1, 97, (2, 16))
TYPES = torch.randint(0, 2, (2, 16))
MASK = torch.ones(2, 16, dtype=torch.long)
MASK[0, :3] = 0


class Transformers(Case):
    def setUp(self):
        torch.set_num_threads(1)
        torchabi.set_num_threads(1)

    def compare(self, theirs, mine, options):
        torch.manual_seed(0)
        theirs = theirs(**options)
        torchabi.manual_seed(0)
        mine = mine(**options)
        self.compare_states(mine, theirs)
        self.assertEqual(repr(mine), repr(theirs))
        self.assertEqual([n for n, _ in mine.named_parameters()], [n for n, _ in theirs.named_parameters()])
        calls = (
            {"input_ids": IDS},
            {"input_ids": IDS, "attention_mask": MASK},
            {"input_ids": IDS, "attention_mask": MASK, "token_type_ids": TYPES},
        )
        theirs.eval(), mine.eval()
        for named in calls:
            with torch.no_grad(), torchabi.no_grad():
                self.compare_values(mine(**{k: ours(v) for k, v in named.items()}), theirs(**named))
        theirs.train(), mine.train()
        steps = (
            torch.optim.SGD(theirs.parameters(), lr=0.1, fused=True),
            torchabi.optim.SGD(mine.parameters(), lr=0.1),
        )
        for step in range(6):
            named = calls[step % len(calls)]
            for library, model, optimiser in ((torch, theirs, steps[0]), (torchabi, mine, steps[1])):
                library.manual_seed(step)
                out = model(**(named if library is torch else {k: ours(v) for k, v in named.items()}))
                loss = sum((part * part).sum() * 0.01 for part in (out if isinstance(out, tuple) else (out,)))
                optimiser.zero_grad()
                loss.backward()
            for (name, a), b in zip(mine.named_parameters(), theirs.parameters()):
                self.assertEqual(a.grad is None, b.grad is None, name)
                self.assertTrue(b.grad is None or equal(a.grad, b.grad), name)
            for optimiser in steps:
                optimiser.step()
        self.compare_states(mine, theirs)
        return mine, theirs

    def compare_values(self, mine, theirs):
        mine, theirs = (x if isinstance(x, tuple) else (x,) for x in (mine, theirs))
        self.assertEqual(len(mine), len(theirs))
        for a, b in zip(mine, theirs):
            self.assertTrue(equal(a, b))

    def compare_states(self, mine, theirs):
        mine, theirs = mine.state_dict(), theirs.state_dict()
        self.assertEqual(list(mine), list(theirs))
        for name, value in theirs.items():
            self.assertTrue(equal(mine[name], value), name)

    def test_gpt2(self):
        self.compare(GPT2LMHeadModel, torchabi.models.gpt2, GPT2)
        self.compare(GPT2Model, torchabi.models.gpt2_model, GPT2)

    def test_gpt2_keeps_what_it_has_seen(self):
        torch.manual_seed(0)
        theirs = GPT2LMHeadModel(**GPT2).eval()
        torchabi.manual_seed(0)
        mine = torchabi.models.gpt2(**GPT2).eval()
        for mask in (None, MASK):
            past, kept, seen = None, None, 0
            with torch.no_grad(), torchabi.no_grad():
                for n in (8, 1, 7):
                    ids, seen = IDS[:, seen : seen + n], seen + n
                    part = None if mask is None else mask[:, :seen]
                    a, past = theirs(ids, past, part, use_cache=True)
                    b, kept = mine(ours(ids), kept, None if part is None else ours(part), use_cache=True)
                    self.assertTrue(equal(b, a))
                    self.assertEqual(len(kept), 2 * GPT2["n_layer"])
                    self.assertEqual(tuple(kept[0].shape), tuple(past[0][0].shape))

    def test_published_sizes(self):
        for name, count in (("gpt2", 124_439_808), ("gpt2_medium", 354_823_168), ("gpt2_xl", 1_557_611_200)):
            model = getattr(torchabi.models, name)(device="meta")
            self.assertEqual(sum(p.numel() for p in model.parameters()), count)
        self.assertEqual(sum(p.numel() for p in torchabi.models.bert(device="meta").parameters()), 109_482_240)

    def test_bert(self):
        self.compare(BertModel, torchabi.models.bert, BERT)
        self.compare(BertForMaskedLM, torchabi.models.bert_for_masked_lm, BERT)
        self.compare(BertForPreTraining, torchabi.models.bert_for_pretraining, BERT)
        labelled = {**BERT, "num_labels": 3}
        self.compare(BertForSequenceClassification, torchabi.models.bert_for_sequence_classification, labelled)

    def test_published_names(self):
        """What files of GPT-2 and BERT hold that were published years ago loads strictly."""
        source = torchabi.models.gpt2(**GPT2).eval()
        state = source.state_dict()
        published = {k.removeprefix("transformer."): v for k, v in state.items() if k != "lm_head.weight"}
        for i in range(GPT2["n_layer"]):
            published[f"h.{i}.attn.bias"] = torchabi.ones(1, 1, 32, 32)
            published[f"h.{i}.attn.masked_bias"] = torchabi.tensor(-1e4)
        self.load(published, torchabi.models.gpt2(**GPT2), source)
        self.load(published, torchabi.models.gpt2_model(**GPT2), source.transformer)
        self.load(state, torchabi.nn.Sequential(torchabi.models.gpt2(**GPT2))[0], source)
        within = torchabi.nn.Sequential(torchabi.models.gpt2(**GPT2))
        within.load_state_dict({f"0.{k}": v for k, v in published.items()})
        self.load(published, within[0].eval(), source)

        source = torchabi.models.bert_for_pretraining(**BERT).eval()
        names = {"LayerNorm.weight": "LayerNorm.gamma", "LayerNorm.bias": "LayerNorm.beta"}
        published = {"bert.embeddings.position_ids": torchabi.arange(32).unsqueeze(0)}
        for key, value in source.state_dict().items():
            for ours, theirs in names.items():
                key = key.replace(ours, theirs)
            published[key] = value
        self.load(published, torchabi.models.bert_for_pretraining(**BERT), source)
        inner = {k: v for k, v in published.items() if k.startswith("bert.")}
        self.load(inner, torchabi.models.bert(**BERT), source.bert)
        # What is of no use, misses, or comes twice is said as ever.
        mine = torchabi.models.bert(**BERT)
        with self.raises(torchabi.Error, "unexpected keys: cls.predictions.bias"):
            mine.load_state_dict(published)
        with self.raises(torchabi.Error, "missing keys: embeddings.LayerNorm.weight"):
            mine.load_state_dict({k: v for k, v in inner.items() if k != "bert.embeddings.LayerNorm.gamma"})
        with self.raises(torchabi.Error, "unexpected keys: bert.embeddings.LayerNorm.gamma"):
            mine.load_state_dict({**inner, "embeddings.LayerNorm.weight": torchabi.ones(64)})
        with self.raises(torchabi.Error, "unexpected keys: LayerNorm.gamma"):
            torchabi.nn.Sequential(torchabi.nn.LayerNorm(2)).load_state_dict({"LayerNorm.gamma": torchabi.ones(2)})

    def load(self, published, mine, source):
        report = mine.eval().load_state_dict(published)
        self.assertEqual((list(report.missing_keys), list(report.unexpected_keys)), ([], []))
        for (name, a), b in zip(mine.state_dict().items(), source.state_dict().values(), strict=True):
            self.assertTrue(torchabi.equal(a, b), name)
        with torchabi.no_grad():
            a, b = mine(ours(IDS)), source(ours(IDS))
        for x, y in zip(a, b) if isinstance(a, tuple) else ((a, b),):
            self.assertTrue(torchabi.equal(x, y))

    def test_copies_stay_tied(self):
        mine = torchabi.models.gpt2(**GPT2).eval()
        copy = mine.clone()
        self.assertTrue(copy.lm_head.weight.data_ptr() == copy.transformer.wte.weight.data_ptr())
        with torchabi.no_grad():
            self.assertTrue(torchabi.equal(copy(ours(IDS)), mine(ours(IDS))))

    def test_errors(self):
        with self.raises(ValueError, "multiple of 'n_head'"):
            torchabi.models.gpt2(**{**GPT2, "n_head": 5})
        mine = torchabi.models.gpt2(**GPT2)
        for named, what in (
            ({}, "either 'input_ids' or 'inputs_embeds'"),
            ({"input_ids": IDS, "attention_mask": MASK[:, :4]}, "must have the sizes [2, 16]"),
            ({"input_ids": IDS, "past_key_values": [IDS]}, "must be 6 tensors"),
            ({"input_ids": IDS[0]}, "2 dimensions"),
        ):
            named = {k: [ours(v[0])] if isinstance(v, list) else ours(v) for k, v in named.items()}
            with self.raises(ValueError, what):
                mine(**named)


if __name__ == "__main__":
    unittest.main()
