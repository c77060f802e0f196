package dev.arc.store;

import dev.arc.history.ProfileVersion;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// The texts that profiles have had, numbered per agent.
final class ProfileArchive {

  private static final String INSERT =
      """
      insert or ignore into profile (sha256, name, number, file, saved_at, body)
      values (?1, ?2, (select count(*) + 1 from profile where name = ?2), ?3, ?4, ?5)
      """;

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
            "select sha256, name, number, file, body, saved_at from profile where sha256 = ?",
            row ->
                new ProfileVersion(
                    row.getString(1),
                    row.getString(2),
                    row.getInt(3),
                    row.getString(4),
                    new String(Packed.inflate(row.getBytes(5)), StandardCharsets.UTF_8),
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
        Packed.deflate(version.text().getBytes(StandardCharsets.UTF_8)));
  }
}
