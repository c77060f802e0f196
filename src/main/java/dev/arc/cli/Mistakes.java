package dev.arc.cli;

import dev.arc.history.RunStoreException;
import dev.arc.history.UnknownRunException;
import dev.arc.json.Nearest;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/// What is said when something goes wrong, and with which exit code the process ends. A user's
/// mistake shows no stack trace unless `--debug` asks for it; ours always does.
final class Mistakes {

  private final Shell shell;

  Mistakes(Shell shell) {
    this.shell = shell;
  }

  int ofUsage(ParameterException mistake, String[] arguments) {
    say(sentence(mistake));
    trace(mistake, List.of(arguments));
    return ExitCode.USAGE;
  }

  int ofExecution(Exception mistake, CommandLine command, ParseResult parsed) {
    var code = code(mistake);
    if (code == OUR_MISTAKE) {
      say("this is a mistake in Arc, not yours; please report it with what follows");
      mistake.printStackTrace(shell.err());
      shell.err().flush();
      return ExitCode.INFRASTRUCTURE;
    }
    say(String.valueOf(mistake.getMessage()));
    trace(mistake, parsed.originalArgs());
    return code;
  }

  private static final int OUR_MISTAKE = -1;

  private static int code(Exception mistake) {
    return switch (mistake) {
      case UsageException _, UnknownRunException _ -> ExitCode.USAGE;
      case RunStoreException _, OutputException _, UnansweredException _ -> ExitCode.INFRASTRUCTURE;
      case InterruptedException _ -> ExitCode.INTERRUPTED;
      default -> OUR_MISTAKE;
    };
  }

  private void say(String message) {
    // Not wrapped: a command in it must survive being copied.
    shell.err().println("arc: " + message);
    shell.err().flush();
  }

  private void trace(Exception mistake, List<String> arguments) {
    if (arguments.contains(CommonOptions.DEBUG)) {
      mistake.printStackTrace(shell.err());
      shell.err().flush();
    }
  }

  private static String sentence(ParameterException mistake) {
    return switch (mistake) {
      case UnmatchedArgumentException unmatched -> unmatched(unmatched);
      case MissingParameterException missing -> missing(missing);
      case OverwrittenOptionException twice ->
          name(twice.getOverwritten()) + " is given twice, expected once; leave one out";
      default -> value(mistake);
    };
  }

  private static String unmatched(UnmatchedArgumentException mistake) {
    var command = mistake.getCommandLine();
    var spec = command.getCommandSpec();
    var word = mistake.getUnmatched().getFirst();
    if (word.startsWith("-")) {
      var name = word.replaceAll("=.*", "");
      return unknown("option", name, spec.optionsMap().keySet()) + help(command);
    }
    return !command.getSubcommands().isEmpty()
        ? unknown("command", word, command.getSubcommands().keySet()) + help(command)
        : "\"%s\" is one argument too many; if it has spaces in it, put it in quotes%s"
            .formatted(word, help(command));
  }

  /// `unknown command "vaildate"; did you mean validate?`
  static String unknown(String kind, String word, Collection<String> known) {
    var meant =
        known.stream()
            .filter(name -> word.length() >= 3 && name.startsWith(word))
            .findFirst()
            .or(() -> Nearest.to(word, known));
    return "unknown %s \"%s\"%s"
        .formatted(kind, word, meant.map(name -> "; did you mean " + name + "?").orElse(""));
  }

  private static String missing(MissingParameterException mistake) {
    var names = mistake.getMissing().stream().map(Mistakes::name).collect(Collectors.joining(", "));
    var command = mistake.getCommandLine();
    var spec = command.getCommandSpec();
    var all =
        spec.args().stream()
            .filter(ArgSpec::required)
            .map(Mistakes::name)
            .collect(Collectors.joining(" "));
    return "%s is missing: `%s %s`%s".formatted(names, spec.qualifiedName(), all, help(command));
  }

  private static String value(ParameterException mistake) {
    var argument = mistake.getArgSpec();
    if (argument == null || mistake.getValue() == null) {
      return mistake.getMessage() + help(mistake.getCommandLine());
    }
    return "%s is \"%s\", expected %s"
        .formatted(name(argument), mistake.getValue(), expected(argument, mistake));
  }

  private static String expected(ArgSpec argument, ParameterException mistake) {
    if (argument.type().isEnum()) {
      return Arrays.stream(argument.type().getEnumConstants())
          .map(constant -> constant.toString().toLowerCase(Locale.ROOT))
          .collect(Collectors.joining(" or "));
    }
    var cause = mistake.getCause() == null ? mistake : mistake.getCause();
    return String.valueOf(cause.getMessage());
  }

  private static String name(ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }

  private static String help(CommandLine command) {
    var spec = command.getCommandSpec();
    return "; `%s` explains"
        .formatted(spec.qualifiedName().replaceFirst("^" + spec.root().name(), "$0 help"));
  }
}
