package dev.arc.part;

import dev.arc.json.Node;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Tools that coding assistants bring along, so that front matter only names them. What they take
/// and do is in the documentation of Claude Code ("Tools available to Claude"), GitHub Copilot
/// ("Tool aliases"), opencode ("Tools") and Gemini CLI ("Built-in tools").
public final class EditorTools {
  /// Names, what such a tool does, what it needs.
  private static final String TABLE =
      """
      read read_file view notebookread | Reads a file. | path
      write write_file create | Writes a file, replacing what was in it. | path content
      edit multiedit replace edit_file notebookedit patch | Replaces text in a file. | path old_text new_text
      bash shell execute powershell run_shell_command runcommands terminal | Runs a command in a shell and returns its output. | command
      grep search_file_content | Searches the contents of files by a regular expression. | pattern
      glob find_files | Finds files whose names match a pattern. | pattern
      ls list list_directory | Lists the files of a folder. | path
      search codebase search/codebase | Searches the files of the project. | query
      webfetch web_fetch fetch web/fetch | Fetches a page of the web and returns its text. | url
      websearch web_search google_web_search web | Searches the web. | query
      task agent custom-agent | Hands a task to another agent and returns its answer. | prompt
      todowrite todo todos write_todos | Writes the list of what is to be done. | todos
      todoread | Reads the list of what is to be done. |
      askuserquestion | Asks the user a question. | question
      """;

  private record Known(String description, List<String> needs) {}

  private static final Map<String, Known> KNOWN = known();

  private EditorTools() {}

  /// The tool under that name, written out; nothing for a name that is not one of these.
  public static Optional<Node> find(String name, int line) {
    return Optional.ofNullable(KNOWN.get(name.toLowerCase(Locale.ROOT)))
        .map(known ->
            ToolShape.named(name, line)
                .described(known.description())
                .taking(schema(known.needs()))
                .node());
  }

  private static Map<String, Known> known() {
    var known = new HashMap<String, Known>();
    TABLE
        .lines()
        .forEach(row -> {
          var cells = row.split("\\|", -1);
          var needs = cells[2].isBlank() ? List.<String>of() : List.of(cells[2].strip().split(" "));
          for (var name : cells[0].strip().split(" ")) {
            known.put(name, new Known(cells[1].strip(), needs));
          }
        });
    return known;
  }

  private static String schema(List<String> needs) {
    var properties = needs.stream().map(name -> name + ": {type: string}").toList();
    return "{type: object, properties: {%s}, required: [%s]}"
        .formatted(String.join(", ", properties), String.join(", ", needs));
  }
}
