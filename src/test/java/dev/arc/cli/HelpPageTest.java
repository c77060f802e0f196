package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.Wiring;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class HelpPageTest {

  private static final Path PAGE = Path.of("docs/cli.md");

  /// `ARC_WRITE_DOCS=true ./mvnw test -Dtest=HelpPageTest` writes the page anew.
  @Test
  void helpPageIsCurrent() throws Exception {
    var page = HelpPage.of(commandLine());
    if ("true".equals(System.getenv("ARC_WRITE_DOCS"))) {
      Files.writeString(PAGE, page);
    }

    assertThat(PAGE).content().isEqualTo(page);
  }

  @Test
  void versionIsTheBuildsVersion() throws Exception {
    var version = ArcCommand.VERSION.substring("arc ".length());

    assertThat(Files.readString(Path.of("pom.xml"))).contains("<version>" + version + "</version>");
  }

  private static Shell shell() {
    return new Shell(
        Path.of("").toAbsolutePath(),
        null,
        Map.of("COLUMNS", "100"),
        new PrintWriter(Writer.nullWriter()),
        new PrintWriter(Writer.nullWriter()),
        null,
        false,
        Instant::now,
        System::nanoTime,
        Interrupts.NONE);
  }

  private static CommandLine commandLine() {
    return ArcCommand.commandLine(shell(), new Wiring());
  }
}
