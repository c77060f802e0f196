package dev.arc.cli;

import dev.arc.pipeline.RecommendationReport.Withheld;
import dev.arc.recommendation.Remedy;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// What came of asking a model for changes.
///
/// @param model that wrote them; empty where none was asked
/// @param spent US dollars, as far as known
/// @param shown the ways of going wrong that it was told of
record WrittenFixes(
    String model,
    BigDecimal spent,
    Set<String> shown,
    List<Remedy> remedies,
    List<Withheld> withheld) {

  static final WrittenFixes NONE =
      new WrittenFixes("", BigDecimal.ZERO, Set.of(), List.of(), List.of());

  WrittenFixes {
    shown = Set.copyOf(shown);
    remedies = List.copyOf(remedies);
    withheld = List.copyOf(withheld);
  }
}
