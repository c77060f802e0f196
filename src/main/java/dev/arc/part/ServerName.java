package dev.arc.part;

import dev.arc.document.Field;
import dev.arc.json.Node;
import java.util.List;
import java.util.regex.Pattern;

/// What to call an MCP server whose tools its document does not list.
public final class ServerName {
  private static final List<String> RUNNERS =
      List.of("npx", "uvx", "uv", "docker", "python", "python3", "node", "bunx", "go", "deno");
  private static final List<String> VERBS = List.of("run", "tool", "exec", "x");
  private static final Pattern HOST = Pattern.compile("\\w+://([^/:?#]+).*", Pattern.DOTALL);

  private ServerName() {}

  /// Its name or reference, else its address, else the package or command that starts it.
  public static String of(Node server) {
    var own = Field.words(server, "name", "ref", "server_label", "serverName", "label");
    if (!own.isEmpty()) {
      return own;
    }
    var remote = Field.object(server, "remote", "transport").orElse(server);
    var address = Field.words(remote, "url", "server_url", "endpoint");
    if (!address.isEmpty()) {
      return HOST.matcher(address).replaceFirst("$1");
    }
    return started(server);
  }

  private static String started(Node server) {
    var command = Field.words(server, "command", "cmd");
    var base = command.substring(command.lastIndexOf('/') + 1);
    return RUNNERS.contains(base)
        ? Field.texts(server, "args").stream()
            .map(node -> node.text().orElse(""))
            .filter(argument -> !argument.startsWith("-") && !VERBS.contains(argument))
            .findFirst()
            .orElse(base)
        : base;
  }
}
