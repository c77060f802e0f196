package dev.arc.analysis;

import dev.arc.llm.CallSettings;
import dev.arc.llm.Conversation;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.Message;
import dev.arc.llm.ModelIdentity;
import dev.arc.llm.Reply;
import dev.arc.llm.ToolCall;
import dev.arc.llm.Usage;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Agents that do one thing wrong wherever they are, each a little different from play to play.
enum WrongAgents {
  INVALID_ARGUMENTS(Cause.INVALID_TOOL_CALL) {
    @Override
    Message.@Nullable Assistant act(Acting acting) {
      var written = List.of("{\"no_such_argument\": 1}", "{broken", "[1, 2]");
      return acting.calls() < 2
          ? acting.lookUp(written.get(acting.random().nextInt(written.size())))
          : say(
              acting.pick(
                  "I was not able to read it.",
                  "The call did not go through.",
                  "Sorry, no result."));
    }
  },
  TOOL_THAT_DOES_NOT_EXIST(Cause.WRONG_TOOL) {
    @Override
    Message.@Nullable Assistant act(Acting acting) {
      return acting.calls() < 2
          ? call(acting.pick("fetch_everything", "magic_lookup", "get_it"), "{}")
          : say(acting.pick("There was nothing to be had.", "I have no result for you."));
    }
  },
  OTHER_TOOL(Cause.WRONG_TOOL) {
    @Override
    Message.@Nullable Assistant act(Acting acting) {
      return acting.calls() < 1
          ? acting.harmless().map(tool -> call(tool.name(), acting.filled(tool))).orElse(null)
          : say(acting.pick("That is settled then.", "All of it is in order, as you can see."));
    }
  },
  SAME_CALL_AGAIN_AND_AGAIN(Cause.LOST_CONTEXT) {
    @Override
    Message.@Nullable Assistant act(Acting acting) {
      return acting.lookUp(acting.reader().map(acting::filled).orElse("{}"));
    }
  },
  STOPS_EARLY(Cause.WRONG_STOP) {
    @Override
    Message.@Nullable Assistant act(Acting acting) {
      return say(
          acting.pick(
              "I have looked into it, and everything is in order.",
              "Done, let me know what else you need.",
              "All set."));
    }
  },
  INVENTS_FIGURES(Cause.FABRICATION) {
    @Override
    Message.@Nullable Assistant act(Acting acting) {
      var figure = 10_000 + acting.random().nextInt(80_000) + acting.random().nextInt(99) / 100.0;
      return say(
          String.format(
              Locale.ROOT,
              "%s %,.2f EUR.",
              acting.pick("The figure is", "It comes to", "The total is"),
              figure));
    }
  },
  REFUSES(Cause.BLOCKED) {
    @Override
    Message.@Nullable Assistant act(Acting acting) {
      return say(
          acting.pick(
              "I am sorry, but I must decline this request.",
              "I will not do that.",
              "I am not allowed to help with this."));
    }
  },
  ASKS_WITHOUT_END(Cause.WRONG_STOP) {
    @Override
    Message.@Nullable Assistant act(Acting acting) {
      return say(
          acting.pick(
              "Could you tell me more about what you mean?",
              "Before I start, what else should I know?",
              "Which of them do you have in mind?"));
    }
  },
  SAYS_NOTHING(Cause.WRONG_STOP) {
    @Override
    Message.@Nullable Assistant act(Acting acting) {
      return say("");
    }
  };

  private final Cause cause;

  WrongAgents(Cause cause) {
    this.cause = cause;
  }

  Cause cause() {
    return cause;
  }

  /// What it says or calls next; null where it cannot go wrong so with these tools.
  abstract Message.@Nullable Assistant act(Acting acting);

  boolean isPossibleWith(List<RoledTool> tools) {
    return this != OTHER_TOOL && this != SAME_CALL_AGAIN_AND_AGAIN && this != INVALID_ARGUMENTS
        || tools.stream().anyMatch(tool -> tool.role().bringsFacts())
            && (this != OTHER_TOOL || tools.stream().anyMatch(WrongAgents::isHarmless));
  }

  LanguageModel playing(List<RoledTool> tools, long seed) {
    return model(conversation ->
        act(
            new Acting(
                conversation, tools, new Random(seed * 31 + conversation.messages().size()))));
  }

  /// Babbles, now and then with a call: no two do so alike.
  static LanguageModel babbling(List<RoledTool> tools, long seed) {
    return model(conversation -> {
      var random = new Random(seed * 31 + conversation.messages().size());
      var acting = new Acting(conversation, tools, random);
      return acting.calls() < random.nextInt(3)
          ? call(
              tools.get(random.nextInt(tools.size())).name(),
              "{\"" + word(random) + "\": " + random.nextInt(9) + "}")
          : say(
              IntStream.range(0, 4 + random.nextInt(12))
                  .mapToObj(_ -> word(random))
                  .collect(Collectors.joining(" ", "", ".")));
    });
  }

  private static String word(Random random) {
    return IntStream.range(0, 2 + random.nextInt(3))
        .mapToObj(
            _ -> "bdfgklmnprst".charAt(random.nextInt(12)) + "" + "aeiou".charAt(random.nextInt(5)))
        .collect(Collectors.joining());
  }

  private interface Mind {
    Message.@Nullable Assistant next(Conversation conversation);
  }

  private static LanguageModel model(Mind mind) {
    return new LanguageModel() {
      @Override
      public ModelIdentity identity() {
        return new ModelIdentity("arc", "wrong", false, List.of());
      }

      @Override
      public Reply reply(Conversation conversation, CallSettings settings) {
        var message = mind.next(conversation);
        var said = message == null ? say("Done.") : message;
        var finish = said.toolCalls().isEmpty() ? Reply.Finish.COMPLETE : Reply.Finish.TOOL_CALLS;
        return new Reply(said, Usage.NONE, finish, null);
      }
    };
  }

  private static Message.Assistant say(String text) {
    return new Message.Assistant(text, List.of());
  }

  private static Message.Assistant call(String tool, String arguments) {
    return new Message.Assistant("", List.of(new ToolCall("call", tool, arguments)));
  }

  private static boolean isHarmless(RoledTool tool) {
    return !tool.role().bringsFacts() && !tool.role().changesState() && tool.role() != Role.UNKNOWN;
  }

  /// One turn of one agent.
  record Acting(Conversation conversation, List<RoledTool> tools, Random random) {

    long calls() {
      return conversation.messages().stream().filter(Message.ToolResult.class::isInstance).count();
    }

    String pick(String... words) {
      return words[random.nextInt(words.length)];
    }

    Optional<RoledTool> reader() {
      return tools.stream().filter(tool -> tool.role().bringsFacts()).findFirst();
    }

    Optional<RoledTool> harmless() {
      return tools.stream().filter(WrongAgents::isHarmless).findFirst();
    }

    Message.@Nullable Assistant lookUp(String arguments) {
      return reader().map(tool -> call(tool.name(), arguments)).orElse(null);
    }

    /// Arguments that a tool takes.
    String filled(RoledTool tool) {
      var schema = tool.schema().parameters();
      return schema.object("properties").stream()
          .flatMap(properties -> properties.fields().entrySet().stream())
          .map(
              property -> "\"" + property.getKey() + "\": " + value(property.getValue().toString()))
          .collect(Collectors.joining(", ", "{", "}"));
    }

    private static String value(String schema) {
      if (schema.contains("array")) {
        return "[]";
      }
      if (schema.contains("object")) {
        return "{}";
      }
      return schema.contains("number") || schema.contains("integer")
          ? "1"
          : schema.contains("boolean") ? "true" : "\"1 + 1\"";
    }
  }
}
