package dev.arc.json;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Values in order, handed over one by one: there may be more than fit into memory. Can be gone
/// through any number of times.
@FunctionalInterface
public interface Series<T> {

  void each(Consumer<? super T> receiver);

  /// All of them at once.
  default List<T> toList() {
    var all = new ArrayList<T>();
    each(all::add);
    return List.copyOf(all);
  }
}
