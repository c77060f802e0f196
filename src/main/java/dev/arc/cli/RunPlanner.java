package dev.arc.cli;

import dev.arc.format.AgentProfiles;
import dev.arc.format.Samples;
import dev.arc.history.RunRecord;
import dev.arc.json.KeptTexts;
import dev.arc.llm.LanguageModel;
import dev.arc.llm.ModelException;
import dev.arc.pipeline.PreparedAgent;
import dev.arc.pipeline.SetFileException;
import dev.arc.pipeline.SetFiles;
import dev.arc.pipeline.SetMaker;
import dev.arc.profile.AgentProfile;
import dev.arc.scenario.ScenarioSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Turns what the user said into a plan. Reads files; contacts nobody and writes nothing.
final class RunPlanner {

  private static final long LARGEST_SET = 512L << 20;

  private final Shell shell;
  private final Workshop workshop;
  private final Archive archive;
  private final ProviderNews news;

  RunPlanner(Shell shell, Workshop workshop, Archive archive, ProviderNews news) {
    this.shell = shell;
    this.workshop = workshop;
    this.archive = archive;
    this.news = news;
  }

  RunPlan plan(RunOptions options) {
    return options.resume == null ? fresh(options) : resumed(options, options.resume);
  }

  private RunPlan fresh(RunOptions options) {
    requireFree(options.saveRun);
    var folders = new Folders(shell);
    var named =
        AgentFile.read(
            folders.profile(Objects.requireNonNull(options.agent), options.beside),
            options.agentName);
    var file = options.samples.given(named, folders);
    var given = options.set == null ? Optional.<ScenarioSet>empty() : Optional.of(set(options.set));
    var seed =
        Objects.requireNonNullElse(
            options.seed, given.map(ScenarioSet::seed).orElse(RunOptions.USUAL_SEED));
    var choice =
        new ModelChoice(
            Objects.requireNonNullElse(options.model, ModelChoice.REHEARSAL),
            options.model != null,
            options.baseUrl,
            seed);
    // The model first: a missing key is told before scenarios are made.
    var model = model(choice, file.agent().profile(), options);
    var sets = new SetMaker(workshop::catalogue);
    var count = Objects.requireNonNullElse(options.scenarios, RunOptions.USUAL_SCENARIOS);
    var set = given.orElseGet(() -> sets.generate(file.agent(), count, seed));
    requireScenarios(set, file.agent());
    var objections = sets.objections(file.agent(), set);
    return new RunPlan(
        file.agent(),
        file.texts().redacted(),
        sets.measured(file.agent(), set, objections),
        objections,
        model,
        options.callsAtOnce(),
        settings(options, choice, set),
        Optional.empty(),
        Earlier.NOTHING);
  }

  private void requireFree(@Nullable String name) {
    if (name == null) {
      return;
    }
    var id = RunOptions.named(name);
    if (archive.existing().flatMap(store -> store.find(id)).isPresent()) {
      throw new UsageException(
          "--save-run is \"%s\", and there is such a run already; choose another name, or go on with it: `arc run --resume %s`"
              .formatted(name, name));
    }
  }

  private static RunRecord.Settings settings(
      RunOptions options, ModelChoice choice, ScenarioSet set) {
    var baseUrl = choice.baseUrl();
    return new RunRecord.Settings(
        set.sha256(),
        set.scenarios().size(),
        Objects.requireNonNullElse(options.trials, 1),
        choice.seed(),
        "local",
        choice.reference(),
        choice.named(),
        baseUrl == null ? null : baseUrl.toString(),
        options.failUnder);
  }

  private static void requireScenarios(ScenarioSet set, PreparedAgent agent) {
    if (set.scenarios().isEmpty()) {
      throw new UsageException(
          "no fair scenario could be made for %s: %s"
              .formatted(
                  agent.file(),
                  set.blocked().isEmpty()
                      ? "its tools and job offer nothing to test"
                      : set.blocked().getFirst().tool() + ": " + set.blocked().getFirst().why()));
    }
  }

  private ScenarioSet set(String name) {
    var file = InputFile.read(new Folders(shell).resolve(name), name, LARGEST_SET);
    try {
      return SetFiles.read(file.name(), file.text());
    } catch (SetFileException e) {
      throw AgentProfiles.read(file.name(), file.text()).profile().isPresent()
          ? new UsageException(profileForSet(file.name()), e)
          : UsageException.of(e);
    }
  }

  private static String profileForSet(String file) {
    return "--set is %s, which is an agent's profile, not a set of scenarios; test it with `arc run %s`, or make a set of it first: `arc scenarios %s --write set.json`, then `--set set.json`"
        .formatted(file, file, file);
  }

  private RunPlan resumed(RunOptions options, String reference) {
    var run = archive.run(reference);
    if (options.failUnder != null && !run.settings().modelNamed()) {
      throw new UsageException(RunOptions.rehearsedGate(options.failUnder));
    }
    var store = archive.store();
    var version = store.profile(run.agent().sha256()).orElseThrow();
    var reading =
        AgentProfiles.read(
            version.file(),
            version.texts().main(),
            Optional.of(run.agent().name()),
            new KeptTexts(version.texts().beside()));
    var agent =
        PreparedAgent.of(
            version.file(),
            reading.profile().orElseThrow(),
            Samples.kept(version.texts().beside()));
    var choice = ModelChoice.of(run.settings());
    return new RunPlan(
        agent,
        version.texts(),
        store.set(run.id()),
        Map.of(),
        model(choice, agent.profile(), options),
        options.callsAtOnce(),
        run.settings(),
        Optional.of(run),
        Earlier.of(run, store));
  }

  private LanguageModel model(ModelChoice choice, AgentProfile profile, RunOptions options) {
    if (choice.isRehearsal()) {
      return workshop.rehearsal(choice.seed());
    }
    var wish =
        new ModelWish(
            choice.name(profile),
            Optional.ofNullable(choice.baseUrl()),
            DotEnv.variables(shell),
            options.callsAtOnce(),
            news);
    try {
      return options.dryRun ? planned(wish) : workshop.model(wish);
    } catch (ModelException e) {
      throw UsageException.of(e);
    }
  }

  /// A dry run calls nobody: a missing key is only told.
  private LanguageModel planned(ModelWish wish) throws ModelException {
    try {
      return workshop.model(wish);
    } catch (ModelException e) {
      if (e.kind() != ModelException.Kind.REFUSED_KEY) {
        throw e;
      }
      return new KeylessModel(workshop.identity(wish), String.valueOf(e.getMessage()));
    }
  }
}
