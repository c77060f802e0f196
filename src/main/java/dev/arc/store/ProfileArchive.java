package dev.arc.store;

import dev.arc.history.ProfileVersion;
import dev.arc.profile.ProfileTexts;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The texts that profiles have had, numbered per agent.
final class ProfileArchive {

  private static final String INSERT =
      """
      insert or ignore into profile (sha256, name, number, file, saved_at, body, beside)
      values (?1, ?2, (select count(*) + 1 from profile where name = ?2), ?3, ?4, ?5, ?6)
      """;

  /// Texts by name.
  private record Beside(Map<String, String> texts) {}

  private static final Packed<Beside> BESIDE = new Packed<>(Beside.class);

  private final Connections connections;

  ProfileArchive(Connections connections) {
    this.connections = connections;
  }

  ProfileVersion keep(ProfileVersion version) {
    return find(version.sha256())
        .orElseGet(() -> {
          connections.change(connection -> insert(connection, version));
          return find(version.sha256()).orElseThrow();
        });
  }

  Optional<ProfileVersion> find(String sha256) {
    return connections
        .read(
            "select sha256, name, number, file, body, saved_at, beside from profile where sha256 = ?",
            row ->
                new ProfileVersion(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getString(4),
                    new ProfileTexts(text(row.getBytes(5)), beside(row.getBytes(7))),
                    Instant.parse(row.getString(6))),
            sha256)
        .stream()
        .findFirst();
  }

  private static int insert(Connection connection, ProfileVersion version) throws SQLException {
    return Connections.execute(
        connection,
        INSERT,
        version.sha256(),
        version.name(),
        version.file(),
        Instants.text(version.savedAt()),
        Packed.deflate(version.texts().main().getBytes(StandardCharsets.UTF_8)),
        BESIDE.pack(new Beside(version.texts().beside())));
  }

  private static String text(byte[] packed) {
    return new String(Packed.inflate(packed), StandardCharsets.UTF_8);
  }

  // Profiles that were kept before texts beside them were read have none.
  private static Map<String, String> beside(byte @Nullable [] packed) {
    return packed == null ? Map.of() : BESIDE.unpack(packed).texts();
  }
}
