package dev.arc.provider;

import java.util.Set;
import java.util.TreeSet;

/// How one model wants its requests, as far as it differs: learnt from what it refuses.
///
/// @param tokenBound the field for the upper bound of the reply's tokens
/// @param seed the field for the seed; empty when the model takes none
/// @param refused fields that the model does not take
record Dialect(String tokenBound, String seed, Set<String> refused) {

  private static final String OLD_BOUND = "max_tokens";
  private static final String NEW_BOUND = "max_completion_tokens";

  /// The fields without which a request is still the same request.
  static final Set<String> FIELDS =
      Set.of("temperature", "seed", "random_seed", OLD_BOUND, NEW_BOUND);

  Dialect {
    refused = Set.copyOf(refused);
  }

  static Dialect of(Vendor vendor) {
    return new Dialect(
        vendor.tokenBound() == null ? OLD_BOUND : vendor.tokenBound(),
        vendor.seedField() == null ? "seed" : vendor.seedField(),
        Set.of());
  }

  boolean takes(String field) {
    return !field.isEmpty() && !refused.contains(field);
  }

  /// A bound has two names, and one of them is taken.
  Dialect without(String field) {
    var more = new TreeSet<>(refused);
    more.add(field);
    var bound = field.equals(tokenBound) ? otherBound() : tokenBound;
    return new Dialect(bound, seed, more);
  }

  /// Whether a request without the field can be made: a reply without a bound cannot be paid for.
  boolean canDoWithout(String field) {
    return takes(field) && !(field.equals(tokenBound) && refused.contains(otherBound()));
  }

  private String otherBound() {
    return tokenBound.equals(OLD_BOUND) ? NEW_BOUND : OLD_BOUND;
  }
}
