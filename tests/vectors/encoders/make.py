"""Make tiny models with weights drawn at random, and what sentence-transformers and torch say of texts.

Run: pip install sentence-transformers==6.2.0, then python tests/vectors/encoders/make.py
"""

import json
import shutil
from pathlib import Path

import torch
from sentence_transformers import SentenceTransformer
from sentence_transformers.sentence_transformer.modules import Dense, Normalize, Pooling, Transformer
from tokenizers import Tokenizer, models, pre_tokenizers, processors
from transformers import (
    BertConfig,
    BertModel,
    DistilBertConfig,
    DistilBertModel,
    MPNetConfig,
    MPNetModel,
    PreTrainedTokenizerFast,
    XLMRobertaConfig,
    XLMRobertaForMaskedLM,
)

HERE = Path(__file__).parent

SPECIAL = ["<s>", "<pad>", "</s>", "<unk>"]

WORDS = "der bus fehlt im park die bahn kommt zu spät wir wollen mehr bäume und weniger lärm vor schule".split()

TEXTS = ["Der Bus fehlt", "Im Park", "Die Bahn kommt zu spät", "Wir wollen mehr Bäume", "Bus", "Der Bus " * 12, "Xyz"]

SMALL = {"vocab_size": len(SPECIAL) + len(WORDS), "pad_token_id": 1, "bos_token_id": 0, "eos_token_id": 2}
SAME = {"hidden_size": 8, "num_attention_heads": 2, "num_hidden_layers": 2, "intermediate_size": 12}

MODELS = {
    "bert": (BertModel(BertConfig(**SMALL, **SAME, max_position_embeddings=16)), "mean", None),
    "xlm-roberta": (
        XLMRobertaForMaskedLM(XLMRobertaConfig(**SMALL, **SAME, max_position_embeddings=18, type_vocab_size=1)),
        "cls",
        None,
    ),
    "distilbert": (
        DistilBertModel(
            DistilBertConfig(**SMALL, dim=8, n_heads=2, n_layers=2, hidden_dim=12, max_position_embeddings=16)
        ),
        "mean",
        torch.nn.Tanh(),
    ),
    "mpnet": (MPNetModel(MPNetConfig(**SMALL, **SAME, max_position_embeddings=18)), ("max", "mean"), None),
}


def save_transformer(kind, folder):
    tokenizer = Tokenizer(models.WordLevel({word: place for place, word in enumerate(SPECIAL + WORDS)}, "<unk>"))
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing("<s> $A </s>", special_tokens=[("<s>", 0), ("</s>", 2)])
    named = dict(zip(("bos_token", "pad_token", "eos_token", "unk_token"), SPECIAL, strict=True))
    PreTrainedTokenizerFast(tokenizer_object=tokenizer, **named, model_max_length=16).save_pretrained(folder)
    model = MODELS[kind][0].eval()
    for parameter in model.parameters():
        # As they are drawn, weights are so small that mistakes would not show.
        torch.nn.init.normal_(parameter, std=0.5)
    model.save_pretrained(folder)


if __name__ == "__main__":
    torch.manual_seed(0)
    expected = {}
    for kind, (_, mode, act) in MODELS.items():
        folder, aside = HERE / kind, HERE / "aside"
        save_transformer(kind, aside)
        first = Transformer(str(aside), max_seq_length=16, do_lower_case=True)
        width = first.get_embedding_dimension()
        modules = [first, Pooling(width, mode)]
        modules += [] if act is None else [Dense(width, 5, activation_function=act)]
        prompts = {"prompts": {"query": "wir wollen "}, "default_prompt_name": "query"} if kind == "xlm-roberta" else {}
        model = SentenceTransformer(modules=[*modules, Normalize()], device="cpu", **prompts)
        shutil.rmtree(folder, ignore_errors=True)
        model.save_pretrained(str(folder), create_model_card=False)
        expected[kind] = SentenceTransformer(str(folder), device="cpu").double().encode(TEXTS).round(12).tolist()
        shutil.rmtree(aside)
    (HERE / "expected.json").write_text(json.dumps({"texts": TEXTS, **expected}) + "\n", encoding="utf-8")
