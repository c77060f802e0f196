package dev.arc.capability;

import dev.arc.topic.Rule;
import dev.arc.topic.Rule.Action;
import dev.arc.topic.Rules;
import java.util.Set;
import java.util.stream.Collectors;

/// The currencies that a profile tells its agent to take.
public final class TakenCurrencies {

  private TakenCurrencies() {}

  /// ISO 4217 codes; empty where the statement takes no currency.
  public static Set<String> of(Assumption said) {
    return Rules.read(said.says()).stream()
        .filter(rule -> rule.action() == Action.TAKE && rule.topic().equals("currency"))
        .map(Rule::value)
        .collect(Collectors.toUnmodifiableSet());
  }
}
