import dev.arc.catalogue.Catalogue;
import dev.arc.format.AgentProfiles;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.pipeline.SetMaker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Measures generation: scenarios drawn, scored, told apart and proved by all control arms, over the profiles that are
/// named, in turn and with one seed after the other, until there are as many as wanted.
final class MakeScenarios {

  public static void main(String[] arguments) throws IOException {
    var wanted = Integer.parseInt(arguments[0]);
    var agents = new ArrayList<PreparedAgent>();
    for (var file : List.of(arguments).subList(1, arguments.length)) {
      var profile = AgentProfiles.read(file, Files.readString(Path.of(file))).profile().orElseThrow();
      agents.add(PreparedAgent.of(file, profile));
    }
    var catalogue = Catalogue.standard();
    var sets = new SetMaker(() -> catalogue);
    var start = System.nanoTime();
    var made = 0;
    for (var round = 0; made < wanted; round++) {
      var agent = agents.get(round % agents.size());
      var set = sets.generate(agent, wanted - made, 7 + round / agents.size());
      made += set.scenarios().size();
      System.err.printf(Locale.ROOT, "%s: %,d%n", agent.file(), set.scenarios().size());
    }
    System.out.printf(Locale.ROOT, "%,d scenarios generated and proved in %.1f s%n", made, (System.nanoTime() - start) / 1e9);
  }
}
