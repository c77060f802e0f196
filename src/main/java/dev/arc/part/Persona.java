package dev.arc.part;

import dev.arc.document.Field;
import dev.arc.document.Placed;
import dev.arc.json.Node;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The prompt that a framework makes of a role, a goal and a backstory.
public enum Persona {
  /// CrewAI's `role_playing` slice: "You are {role}. {backstory}\nYour personal goal is: {goal}".
  CREW {
    @Override
    public List<Node> pieces(Optional<Node> role, Optional<Node> goal, Optional<Node> backstory) {
      return said(
          role.map(framed("You are ", ".")),
          backstory,
          goal.map(framed("Your personal goal is: ", "")));
    }
  },
  /// PraisonAI's own agents: backstory, "Your Role: …", "Your Goal: …".
  PRAISON {
    @Override
    public List<Node> pieces(Optional<Node> role, Optional<Node> goal, Optional<Node> backstory) {
      return said(
          backstory, role.map(framed("Your Role: ", "")), goal.map(framed("Your Goal: ", "")));
    }
  },
  /// PraisonAI with AutoGen: the backstory alone is the system message.
  BACKSTORY {
    @Override
    public List<Node> pieces(Optional<Node> role, Optional<Node> goal, Optional<Node> backstory) {
      return said(backstory.or(() -> goal));
    }
  };

  /// The pieces of the prompt in their order, each where its part stands.
  public abstract List<Node> pieces(
      Optional<Node> role, Optional<Node> goal, Optional<Node> backstory);

  /// The pieces of an agent's prompt.
  public List<Node> of(Node agent) {
    return pieces(
        Field.text(agent, "role"), Field.text(agent, "goal"), Field.text(agent, "backstory"));
  }

  /// Whether an object describes somebody by at least two of the three.
  public static boolean describes(Node agent) {
    return Stream.of("role", "goal", "backstory")
            .filter(key -> Field.text(agent, key).isPresent())
            .count()
        >= 2;
  }

  @SafeVarargs
  private static List<Node> said(Optional<Node>... pieces) {
    return Stream.of(pieces).flatMap(Optional::stream).toList();
  }

  private static UnaryOperator<Node> framed(String before, String after) {
    return node -> {
      var text = node.text().orElse("").strip();
      var end = text.endsWith(".") ? "" : after;
      return Placed.text(node, before + text + end);
    };
  }
}
