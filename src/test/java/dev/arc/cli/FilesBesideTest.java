package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arc.json.Texts.Found;
import dev.arc.json.Texts.Missing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FilesBesideTest {
  @TempDir Path top;

  @BeforeEach
  void filesInsideAndOutside() throws IOException {
    Files.createDirectories(top.resolve("agent/prompts"));
    Files.writeString(top.resolve("secret.txt"), "outside");
    Files.writeString(top.resolve("agent/prompts/a.md"), "inside");
    Files.createSymbolicLink(top.resolve("agent/link.md"), top.resolve("secret.txt"));
    Files.write(top.resolve("agent/binary.md"), new byte[] {1, 0, 2});
  }

  @Test
  void whatLiesInTheFolderOrBelowIsRead() {
    assertThat(beside(false).find("prompts/a.md")).isEqualTo(new Found("inside"));
    assertThat(beside(false).find("./prompts/../prompts/a.md")).isEqualTo(new Found("inside"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../secret.txt", "prompts/../../secret.txt", "link.md"})
  void whatLiesOutsideIsReadOnlyWhenAllowed(String name) {
    assertThat(beside(false).find(name))
        .isEqualTo(
            new Missing(
                "it lies outside of the profile's folder; allow that with --allow-outside"));
    assertThat(beside(true).find(name)).isEqualTo(new Found("outside"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing.md", "prompts", "binary.md", "a\u0000b", ""})
  void whatCannotBeReadIsMissingForAReason(String name) {
    assertThat(beside(true).find(name))
        .isInstanceOfSatisfying(Missing.class, missing -> assertThat(missing.why()).isNotBlank());
  }

  private FilesBeside beside(boolean outside) {
    return new FilesBeside(top.resolve("agent"), outside);
  }
}
