package dev.arc.rehearsal;

import dev.arc.quantity.CurrencyCode;
import dev.arc.quantity.NumberStyle;
import dev.arc.quantity.Writing;
import dev.arc.topic.Topics;
import dev.arc.topic.Words;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/// A sum that a request has to spend, where it asks what is left of it.
///
/// @param written as it stands in the request
/// @param currency the code that its sign stands for first; empty when it has none
record Budget(BigDecimal amount, String written, String currency) {

  private static final Pattern SUM =
      Pattern.compile("(?<![\\w-])([^\\d\\s]{0,3})(\\d[\\d.,]*\\d)\\s?([A-Z]{3}\\b|[€£$¥₹])?");

  static Optional<Budget> in(String request) {
    if (!Vocabularies.isIn(Vocabularies.REST, request)) {
      return Optional.empty();
    }
    return Topics.standard().sentences(request).stream()
        .filter(sentence -> Vocabularies.BUDGET.isIn(Words.of(sentence)))
        .flatMap(sentence -> sum(sentence).stream())
        .findFirst();
  }

  private static Optional<Budget> sum(String sentence) {
    var found = SUM.matcher(sentence);
    while (found.find()) {
      var number = Writing.readNumber(found.group(2), NumberStyle.US);
      if (number.isPresent()) {
        String sign = found.group(1).isBlank() ? found.group(3) : found.group(1);
        return Optional.of(new Budget(number.get(), found.group(), sign == null ? "" : code(sign)));
      }
    }
    return Optional.empty();
  }

  private static String code(String sign) {
    return CurrencyCode.named(sign.strip()).stream().findFirst().map(CurrencyCode::code).orElse("");
  }
}
