package dev.arc.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.arc.cli.ProfileWriter.Backup;
import dev.arc.revision.ConfigurationDiff;
import dev.arc.revision.FileChange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileWriterTest {
  private static final String BEFORE = "# mine\r\nname: a\r\nprompt: Größe in m\n";
  private static final String AFTER = "# mine\r\nname: a\r\nprompt: Ask for the unit\n";

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void write() throws IOException {
    file = Files.writeString(folder.resolve("agent.yaml"), BEFORE);
  }

  @Test
  void writesTheChangeAndKeepsWhatWasThere() throws IOException {
    var backups = writer().write(diff());

    assertThat(backups).containsExactly(new Backup("agent.yaml", "agent.yaml.arc-backup"));
    assertThat(file).hasContent(AFTER);
    assertThat(Files.readString(file)).isEqualTo(AFTER);
    assertThat(Files.readString(folder.resolve("agent.yaml.arc-backup"))).isEqualTo(BEFORE);
    assertThat(names()).containsExactly("agent.yaml", "agent.yaml.arc-backup");
  }

  @Test
  void takenBackTheFileIsAsItWas() {
    writer().write(diff());
    writer().write(diff().reversed());

    assertThat(file).hasBinaryContent(BEFORE.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void earlierBackupIsNeverOverwritten() throws IOException {
    Files.writeString(folder.resolve("agent.yaml.arc-backup"), "older");

    var backups = writer().write(diff());

    assertThat(backups).containsExactly(new Backup("agent.yaml", "agent.yaml.arc-backup-2"));
    assertThat(folder.resolve("agent.yaml.arc-backup")).hasContent("older");
    assertThat(Files.readString(folder.resolve("agent.yaml.arc-backup-2"))).isEqualTo(BEFORE);
  }

  @Test
  void fileThatChangedMeanwhileIsRefused() throws IOException {
    Files.writeString(file, BEFORE + "# and more\n");

    assertThatThrownBy(() -> writer().write(diff()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("agent.yaml has changed since it was read")
        .hasMessageContaining("Run the command again");
    assertThat(Files.readString(file)).isEqualTo(BEFORE + "# and more\n");
    assertThat(names()).containsExactly("agent.yaml");
  }

  @Test
  void byteOrderMarkStays() throws IOException {
    Files.writeString(file, "\uFEFF" + BEFORE);

    writer().write(diff());

    assertThat(Files.readString(file)).isEqualTo("\uFEFF" + AFTER);
    assertThat(Files.readString(folder.resolve("agent.yaml.arc-backup")))
        .isEqualTo("\uFEFF" + BEFORE);
  }

  @Test
  void permissionsStayAndTheBackupShowsNoMore() throws IOException {
    var own = PosixFilePermissions.fromString("rw-r-----");
    Files.setPosixFilePermissions(file, own);

    writer().write(diff());

    assertThat(Files.getPosixFilePermissions(file)).isEqualTo(own);
    assertThat(Files.getPosixFilePermissions(folder.resolve("agent.yaml.arc-backup")))
        .isEqualTo(own);
  }

  @Test
  void linkStaysOneAndItsTargetIsWritten() throws IOException {
    var kept = Files.createDirectory(folder.resolve("kept"));
    var target = Files.move(file, kept.resolve("real.yaml"));
    Files.createSymbolicLink(file, target);

    writer().write(diff());

    assertThat(file).isSymbolicLink();
    assertThat(Files.readString(target)).isEqualTo(AFTER);
    assertThat(Files.readString(kept.resolve("real.yaml.arc-backup"))).isEqualTo(BEFORE);
  }

  @Test
  void textBesideTheProfileIsWrittenWhereItIs() throws IOException {
    var prompts = Files.createDirectory(folder.resolve("prompts"));
    var prompt = Files.writeString(prompts.resolve("system.md"), "Assume USD.");
    var change = new FileChange("prompts/system.md", "Assume USD.", "Ask.");

    var backups = writer().write(new ConfigurationDiff(List.of(change)));

    assertThat(Files.readString(prompt)).isEqualTo("Ask.");
    assertThat(backups)
        .containsExactly(new Backup("prompts/system.md", "prompts/system.md.arc-backup"));
  }

  @Test
  void whenOneFileCannotBeWrittenNoneIs() throws IOException {
    Files.writeString(folder.resolve("system.md"), "Something else.");
    var change = new FileChange("system.md", "Assume USD.", "Ask.");
    var both = new ConfigurationDiff(List.of(diff().files().getFirst(), change));

    assertThatThrownBy(() -> writer().write(both)).isInstanceOf(UsageException.class);

    assertThat(Files.readString(file)).isEqualTo(BEFORE);
    assertThat(names()).containsExactly("agent.yaml", "system.md");
  }

  @Test
  void fileThatIsGoneIsTold() throws IOException {
    Files.delete(file);

    assertThatThrownBy(() -> writer().write(diff()))
        .isInstanceOf(UsageException.class)
        .hasMessage("agent.yaml is not there any more; nothing was written. Run the command again");
    assertThat(names()).isEmpty();
  }

  @Test
  void whatCannotBeKeptIsNotReplaced() throws IOException {
    var name = "a".repeat(250) + ".yaml";
    var long255 = Files.move(file, folder.resolve(name));

    assertThatThrownBy(() ->
            new ProfileWriter(long255, name)
                .write(new ConfigurationDiff(List.of(new FileChange(name, BEFORE, AFTER)))))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining(name + " could not be written")
        .hasMessageEndingWith("nothing was changed");
    assertThat(Files.readString(long255)).isEqualTo(BEFORE);
    assertThat(names()).containsExactly(name);
  }

  @Test
  void readOnlyFileIsLeftAlone() throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
    assumeFalse(Files.isWritable(file), "this user may write everything");

    assertThatThrownBy(() -> writer().write(diff()))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("agent.yaml may not be written by you; nothing was changed");
    assertThat(names()).containsExactly("agent.yaml");
  }

  @Test
  void readOnlyFolderIsTold() throws IOException {
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
    try {
      assumeFalse(Files.isWritable(folder), "this user may write everything");
      assertThatThrownBy(() -> writer().write(diff()))
          .isInstanceOf(UsageException.class)
          .hasMessageContaining("its folder");
      assertThat(Files.readString(file)).isEqualTo(BEFORE);
    } finally {
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
  }

  private ProfileWriter writer() {
    return new ProfileWriter(file, "agent.yaml");
  }

  private static ConfigurationDiff diff() {
    return new ConfigurationDiff(List.of(new FileChange("agent.yaml", BEFORE, AFTER)));
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(each -> Objects.requireNonNull(each.getFileName()).toString())
          .sorted()
          .toList();
    }
  }
}
