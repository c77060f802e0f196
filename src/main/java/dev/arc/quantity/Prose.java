package dev.arc.quantity;

import java.util.List;

/// What a text says in figures: its quantities and the currencies it names, each in the order of
/// the text.
public record Prose(List<Mention> mentions, List<CurrencyMention> currencies) {

  public Prose {
    mentions = List.copyOf(mentions);
    currencies = List.copyOf(currencies);
  }
}
