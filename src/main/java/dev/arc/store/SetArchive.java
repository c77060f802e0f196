package dev.arc.store;

import dev.arc.scenario.Scenario;
import dev.arc.scenario.ScenarioSet;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;

/// Scenario sets by the hash of their content; scenarios that sets share are kept once.
final class SetArchive {

  private static final String SCENARIOS =
      "select body from set_member join scenario on sha256 = scenario where scenario_set = ? order by position";

  private final Packed<Scenario> scenarios = new Packed<>(Scenario.class);
  private final Packed<ScenarioSet> heads = new Packed<>(ScenarioSet.class);

  /// Keeps a set within the caller's transaction; returns its key.
  String keep(Connection connection, ScenarioSet set) throws SQLException {
    var bodies = set.scenarios().stream().map(scenarios::pack).toList();
    var hashes = bodies.stream().map(body -> sha256(body)).toList();
    var head = heads.pack(set.withScenarios(List.of()));
    var key = sha256(head, String.join("\n", hashes).getBytes(StandardCharsets.US_ASCII));
    var added =
        Connections.execute(
            connection, "insert or ignore into scenario_set values (?, ?)", key, head);
    if (added == 1) {
      insertMembers(connection, key, hashes, bodies);
    }
    return key;
  }

  ScenarioSet read(Connections connections, String key) {
    var head =
        connections.read(
            "select body from scenario_set where sha256 = ?",
            row -> heads.unpack(row.getBytes(1)),
            key);
    return head.getFirst()
        .withScenarios(connections.read(SCENARIOS, row -> scenarios.unpack(row.getBytes(1)), key));
  }

  private static void insertMembers(
      Connection connection, String key, List<String> hashes, List<byte[]> bodies)
      throws SQLException {
    try (var scenario =
            connection.prepareStatement("insert or ignore into scenario values (?, ?)");
        var member = connection.prepareStatement("insert into set_member values (?, ?, ?)")) {
      for (var index = 0; index < hashes.size(); index++) {
        scenario.setString(1, hashes.get(index));
        scenario.setBytes(2, bodies.get(index));
        scenario.executeUpdate();
        member.setString(1, key);
        member.setInt(2, index);
        member.setString(3, hashes.get(index));
        member.executeUpdate();
      }
    }
  }

  private static String sha256(byte[]... parts) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      for (var part : parts) {
        digest.update(part);
      }
      return HexFormat.of().formatHex(digest.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }
}
