"""GPT-2 and BERT in PyTorch, after transformers' GPT2LMHeadModel and BertForPreTraining: what the library's are compared with."""

import math

import torch
from torch import nn
from torch.nn import functional as F


def heads_of(x, heads):
    return x.view(*x.shape[:-1], heads, -1).transpose(1, 2)


def attend(module, query, key, value, mask, p, is_causal):
    p = p if module.training else 0.0
    scale = query.size(-1) ** -0.5
    is_causal = is_causal and mask is None and query.size(2) > 1
    out = F.scaled_dot_product_attention(query, key, value, mask, p, is_causal, scale=scale)
    return out.transpose(1, 2).reshape(query.size(0), query.size(2), -1)


def draw(module, std, then=lambda part: None):
    """transformers' first values, the innermost modules first."""
    for child in module.children():
        draw(child, std, then)
    with torch.no_grad():
        if isinstance(module, nn.Linear | nn.Embedding | Conv1D):
            module.weight.normal_(0, std)
            if getattr(module, "bias", None) is not None:
                module.bias.zero_()
            if getattr(module, "padding_idx", None) is not None:
                module.weight[module.padding_idx].zero_()
        then(module)


class Conv1D(nn.Module):
    def __init__(self, nf, nx):
        super().__init__()
        self.nf, self.nx = nf, nx
        self.weight = nn.Parameter(torch.empty(nx, nf))
        self.bias = nn.Parameter(torch.zeros(nf))
        nn.init.normal_(self.weight, std=0.02)

    def extra_repr(self):
        return f"nf={self.nf}, nx={self.nx}"

    def forward(self, x):
        return torch.addmm(self.bias, x.view(-1, x.size(-1)), self.weight).view(*x.shape[:-1], self.nf)


class NewGELUActivation(nn.Module):
    def forward(self, x):
        return 0.5 * x * (1.0 + torch.tanh(math.sqrt(2.0 / math.pi) * (x + 0.044715 * torch.pow(x, 3.0))))


class GELUActivation(nn.Module):
    def forward(self, x):
        return F.gelu(x)


class GPT2Attention(nn.Module):
    def __init__(self, size, heads, p):
        super().__init__()
        self.heads, self.p = heads, p
        self.c_attn = Conv1D(3 * size, size)
        self.c_proj = Conv1D(size, size)
        self.attn_dropout = nn.Dropout(p)
        self.resid_dropout = nn.Dropout(p)

    def forward(self, x, mask, past):
        query, key, value = (heads_of(part, self.heads) for part in self.c_attn(x).split(x.size(-1), dim=2))
        if past is not None:
            key, value = torch.cat([past[0], key], dim=-2), torch.cat([past[1], value], dim=-2)
        out = attend(self, query, key, value, mask, self.p, True)
        return self.resid_dropout(self.c_proj(out)), (key, value)


class GPT2MLP(nn.Module):
    def __init__(self, size, p):
        super().__init__()
        self.c_fc = Conv1D(4 * size, size)
        self.c_proj = Conv1D(size, 4 * size)
        self.act = NewGELUActivation()
        self.dropout = nn.Dropout(p)

    def forward(self, x):
        return self.dropout(self.c_proj(self.act(self.c_fc(x))))


class GPT2Block(nn.Module):
    def __init__(self, size, heads, p):
        super().__init__()
        self.ln_1 = nn.LayerNorm(size)
        self.attn = GPT2Attention(size, heads, p)
        self.ln_2 = nn.LayerNorm(size)
        self.mlp = GPT2MLP(size, p)

    def forward(self, x, mask, past):
        attended, present = self.attn(self.ln_1(x), mask, past)
        x = attended + x
        return x + self.mlp(self.ln_2(x)), present


class GPT2Model(nn.Module):
    def __init__(self, vocab_size, n_positions, n_embd, n_layer, n_head, p=0.1):
        super().__init__()
        self.wte = nn.Embedding(vocab_size, n_embd)
        self.wpe = nn.Embedding(n_positions, n_embd)
        self.drop = nn.Dropout(p)
        self.h = nn.ModuleList(GPT2Block(n_embd, n_head, p) for _ in range(n_layer))
        self.ln_f = nn.LayerNorm(n_embd)

        def again(part):
            if isinstance(part, GPT2Attention | GPT2MLP):
                part.c_proj.weight.normal_(0, 0.02 / math.sqrt(2 * n_layer))

        draw(self, 0.02, again)

    def forward(self, input_ids, past_key_values=None, attention_mask=None, token_type_ids=None, use_cache=False):
        past = past_key_values or [None] * len(self.h)
        seen = 0 if past[0] is None else past[0][0].size(-2)
        batch, length = input_ids.shape
        x = self.wte(input_ids) + self.wpe(torch.arange(length).unsqueeze(0) + seen)
        if token_type_ids is not None:
            x = x + self.wte(token_type_ids)
        x = self.drop(x)
        has_padding = attention_mask is not None and not attention_mask.bool().all()
        mask = None
        if has_padding or (seen and length > 1):
            mask = torch.arange(seen + length) <= torch.arange(seen, seen + length)[:, None]
            if has_padding:
                mask = mask & attention_mask.bool()[:, None, None, :]
            mask = mask.expand(batch, 1, length, seen + length)
        present = []
        for block, kept in zip(self.h, past):
            x, keys = block(x, mask, kept)
            present.append(keys)
        x = self.ln_f(x)
        return (x, present) if use_cache else x


class GPT2LMHeadModel(nn.Module):
    def __init__(self, vocab_size, n_positions, n_embd, n_layer, n_head):
        super().__init__()
        self.transformer = GPT2Model(vocab_size, n_positions, n_embd, n_layer, n_head)
        self.lm_head = nn.Linear(n_embd, vocab_size, bias=False)
        draw(self.lm_head, 0.02)
        self.lm_head.weight = self.transformer.wte.weight

    def forward(self, *args, **named):
        out = self.transformer(*args, **named)
        return (self.lm_head(out[0]), out[1]) if isinstance(out, tuple) else self.lm_head(out)


class BertEmbeddings(nn.Module):
    def __init__(self, vocab_size, size, positions):
        super().__init__()
        self.word_embeddings = nn.Embedding(vocab_size, size, padding_idx=0)
        self.position_embeddings = nn.Embedding(positions, size)
        self.token_type_embeddings = nn.Embedding(2, size)
        self.LayerNorm = nn.LayerNorm(size, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, ids, types):
        types = torch.zeros_like(ids) if types is None else types
        x = self.word_embeddings(ids) + self.token_type_embeddings(types)
        return self.dropout(self.LayerNorm(x + self.position_embeddings(torch.arange(ids.size(1)).unsqueeze(0))))


class BertSelfAttention(nn.Module):
    def __init__(self, size, heads):
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(size, size)
        self.key = nn.Linear(size, size)
        self.value = nn.Linear(size, size)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x, mask):
        parts = (heads_of(part(x), self.heads) for part in (self.query, self.key, self.value))
        return attend(self, *parts, mask, 0.1, False)


def output_of(name, inner, size):
    """A class of that name, which adds what a layer makes, and normalises the sum."""

    def init(self):
        nn.Module.__init__(self)
        self.dense = nn.Linear(inner, size)
        self.LayerNorm = nn.LayerNorm(size, eps=1e-12)
        self.dropout = nn.Dropout(0.1)

    def forward(self, x, to):
        return self.LayerNorm(self.dropout(self.dense(x)) + to)

    return type(name, (nn.Module,), {"__init__": init, "forward": forward})()


class BertAttention(nn.Module):
    def __init__(self, size, heads):
        super().__init__()
        self.self = BertSelfAttention(size, heads)
        self.output = output_of("BertSelfOutput", size, size)

    def forward(self, x, mask):
        return self.output(self.self(x, mask), x)


class BertIntermediate(nn.Module):
    def __init__(self, size, inner):
        super().__init__()
        self.dense = nn.Linear(size, inner)
        self.intermediate_act_fn = GELUActivation()

    def forward(self, x):
        return self.intermediate_act_fn(self.dense(x))


class BertLayer(nn.Module):
    def __init__(self, size, heads, inner):
        super().__init__()
        self.attention = BertAttention(size, heads)
        self.intermediate = BertIntermediate(size, inner)
        self.output = output_of("BertOutput", inner, size)

    def forward(self, x, mask):
        x = self.attention(x, mask)
        return self.output(self.intermediate(x), x)


class BertEncoder(nn.Module):
    def __init__(self, size, heads, inner, n):
        super().__init__()
        self.layer = nn.ModuleList(BertLayer(size, heads, inner) for _ in range(n))

    def forward(self, x, mask):
        for layer in self.layer:
            x = layer(x, mask)
        return x


class BertPooler(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.dense = nn.Linear(size, size)
        self.activation = nn.Tanh()

    def forward(self, x):
        return self.activation(self.dense(x[:, 0]))


class BertModel(nn.Module):
    def __init__(self, vocab_size, hidden_size, has_pooler=True, **o):
        super().__init__()
        self.embeddings = BertEmbeddings(vocab_size, hidden_size, o["max_position_embeddings"])
        self.encoder = BertEncoder(
            hidden_size, o["num_attention_heads"], o["intermediate_size"], o["num_hidden_layers"]
        )
        if has_pooler:
            self.pooler = BertPooler(hidden_size)
        draw(self, 0.02)

    def forward(self, input_ids, attention_mask=None, token_type_ids=None):
        batch, length = input_ids.shape
        mask = None
        if attention_mask is not None and not attention_mask.bool().all():
            mask = attention_mask.bool()[:, None, None, :].expand(batch, 1, length, length)
        out = self.encoder(self.embeddings(input_ids, token_type_ids), mask)
        return (out, self.pooler(out)) if hasattr(self, "pooler") else out


class BertPredictionHeadTransform(nn.Module):
    def __init__(self, size):
        super().__init__()
        self.dense = nn.Linear(size, size)
        self.transform_act_fn = GELUActivation()
        self.LayerNorm = nn.LayerNorm(size, eps=1e-12)

    def forward(self, x):
        return self.LayerNorm(self.transform_act_fn(self.dense(x)))


class BertLMPredictionHead(nn.Module):
    def __init__(self, size, vocab_size):
        super().__init__()
        self.transform = BertPredictionHeadTransform(size)
        self.decoder = nn.Linear(size, vocab_size)
        self.bias = nn.Parameter(torch.zeros(vocab_size))

    def forward(self, x):
        return self.decoder(self.transform(x))


def tie(model):
    draw(model.cls, 0.02)
    decoder = model.cls.predictions.decoder
    decoder.weight = model.bert.embeddings.word_embeddings.weight
    decoder.bias = model.cls.predictions.bias


class BertOnlyMLMHead(nn.Module):
    def __init__(self, size, vocab_size):
        super().__init__()
        self.predictions = BertLMPredictionHead(size, vocab_size)

    def forward(self, x):
        return self.predictions(x)


class BertForMaskedLM(nn.Module):
    def __init__(self, vocab_size, hidden_size, **options):
        super().__init__()
        self.bert = BertModel(vocab_size, hidden_size, **options, has_pooler=False)
        self.cls = BertOnlyMLMHead(hidden_size, vocab_size)
        tie(self)

    def forward(self, *args, **named):
        return self.cls(self.bert(*args, **named))


class BertPreTrainingHeads(nn.Module):
    def __init__(self, size, vocab_size):
        super().__init__()
        self.predictions = BertLMPredictionHead(size, vocab_size)
        self.seq_relationship = nn.Linear(size, 2)

    def forward(self, x, pooled):
        return self.predictions(x), self.seq_relationship(pooled)


class BertForPreTraining(nn.Module):
    def __init__(self, vocab_size, hidden_size, **options):
        super().__init__()
        self.bert = BertModel(vocab_size, hidden_size, **options)
        self.cls = BertPreTrainingHeads(hidden_size, vocab_size)
        tie(self)

    def forward(self, *args, **named):
        return self.cls(*self.bert(*args, **named))


class BertForSequenceClassification(nn.Module):
    def __init__(self, vocab_size, hidden_size, num_labels, **options):
        super().__init__()
        self.bert = BertModel(vocab_size, hidden_size, **options)
        self.dropout = nn.Dropout(0.1)
        self.classifier = nn.Linear(hidden_size, num_labels)
        draw(self.classifier, 0.02)

    def forward(self, *args, **named):
        return self.classifier(self.dropout(self.bert(*args, **named)[1]))
