package dev.arc.lint;

import dev.arc.topic.Passage;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;

/// "Always use emojis" and "never use emojis": an order and its opposite in much the same words.
/// That something holds in general and not in a special case contradicts nothing.
final class OpposedOrders {
  private static final int LONGEST = 30;

  /// Sentences about one deed that are compared with a later one; more are a table.
  private static final int COMPARED = 100;

  private record Said(Order order, Passage passage) {}

  private OpposedOrders() {}

  static Stream<Contradiction> in(List<Passage> passages) {
    var before = new HashMap<String, List<Said>>();
    var found = new ArrayList<Contradiction>();
    for (var passage : passages) {
      if (passage.words().size() <= LONGEST) {
        var order = Order.of(passage.text());
        if (!order.words().isEmpty() && !order.isNarrowed()) {
          var said = new Said(order, passage);
          before.getOrDefault(key(order, !order.forbids()), List.of()).stream()
              .filter(each -> oppose(each, said))
              .findFirst()
              .ifPresent(each -> found.add(contradiction(each.passage(), passage)));
          var alike = before.computeIfAbsent(key(order, order.forbids()), _ -> new ArrayList<>());
          if (alike.size() < COMPARED) {
            alike.add(said);
          }
        }
      }
    }
    return found.stream();
  }

  /// Only an order and a prohibition of the same deed can be opposed.
  private static String key(Order order, boolean forbids) {
    var verb = order.verb();
    return verb.substring(0, Math.min(3, verb.length())) + forbids;
  }

  private static boolean oppose(Said one, Said other) {
    return one.order().opposes(other.order()) || other.order().opposes(one.order());
  }

  private static Contradiction contradiction(Passage earlier, Passage later) {
    return new Contradiction(earlier.line(), earlier.text(), later.line(), "");
  }
}
