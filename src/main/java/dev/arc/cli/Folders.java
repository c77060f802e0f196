package dev.arc.cli;

import dev.arc.json.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Where things are: state in `.arc`, found upward like git's; profiles by their path, or by their
/// name in `configs`.
final class Folders {

  private static final String STATE = ".arc";
  private static final String CONFIGS = "configs";
  private static final long LARGEST_PROFILE = 8L << 20;

  private final Shell shell;

  Folders(Shell shell) {
    this.shell = shell;
  }

  /// The nearest `.arc` upward, or the one to be made in the working folder.
  Path state() {
    for (var folder = shell.folder(); folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(STATE))) {
        return folder.resolve(STATE);
      }
    }
    return shell.folder().resolve(STATE);
  }

  Path resolve(String name) {
    return shell.folder().resolve(name).normalize();
  }

  /// The profile that a user means by `name`.

  /// @param reach how far its references may go
  InputFile profile(String name, BesideOption reach) {
    var found = profilePath(name);
    var folder = found.toAbsolutePath().normalize().getParent();
    var file = InputFile.read(found, shown(found, name), LARGEST_PROFILE);
    return folder == null ? file : file.beside(new FilesBeside(folder, reach.outside));
  }

  private Path profilePath(String name) {
    var direct = resolve(name);
    if (Files.exists(direct) || Path.of(name).getNameCount() > 1 || Path.of(name).isAbsolute()) {
      return direct;
    }
    var looked = configs().map(folder -> folder.resolve(name)).toList();
    return looked.stream()
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> new MissingFileException(notFound(name)));
  }

  private Stream<Path> configs() {
    var beside = state().toAbsolutePath().getParent();
    return Stream.of(shell.folder(), beside, shell.home())
        .filter(folder -> folder != null)
        .distinct()
        .map(folder -> folder.resolve(CONFIGS));
  }

  private String notFound(String name) {
    var known = configs().flatMap(Folders::yamlFiles).distinct().toList();
    var near = Nearest.to(name, known);
    return "there is no file "
        + name
        + " here or in "
        + CONFIGS
        + "/"
        + near.map(other -> "; did you mean " + other + "?")
            .orElse(known.isEmpty() ? "" : "; there are " + String.join(", ", known));
  }

  /// How a path is called in messages: relative to the working folder where it is below it.
  String shown(Path path) {
    return path.startsWith(shell.folder())
        ? shell.folder().relativize(path).toString()
        : path.toString();
  }

  private static Stream<String> yamlFiles(Path folder) {
    var names = folder.toFile().list((in, name) -> name.matches(".*\\.(ya?ml|json)"));
    return names == null ? Stream.of() : List.of(names).stream().sorted();
  }

  private String shown(Path found, String typed) {
    return found.equals(resolve(typed)) ? typed : shown(found);
  }
}
