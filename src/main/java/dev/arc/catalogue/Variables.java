package dev.arc.catalogue;

import dev.arc.expectation.Condition;
import dev.arc.quantity.Quantity;
import dev.arc.role.Role;
import java.util.List;

/// What the variables of a template stand for in one scenario. Names come without the `$`.
///
/// Each method throws [IllegalArgumentException] when there is no variable of that name and kind.
public interface Variables {

  List<Quantity> quantities(String name);

  /// The records that the task is about, and what each adds to the answer.
  List<Condition.Part> parts();

  /// Groups of words, of each of which one must be said.
  List<List<String>> groups(String name);

  String text(String name);

  /// The roles that a word of a template means: `facts`, `calculator`, `actor`.
  List<Role> roles(String name);
}
