package dev.arc.tool;

import dev.arc.json.Json;
import dev.arc.json.JsonSyntaxException;
import dev.arc.json.JsonValue;
import dev.arc.json.JsonValue.JsonArray;
import dev.arc.json.JsonValue.JsonNull;
import dev.arc.json.JsonValue.JsonObject;
import dev.arc.json.JsonValue.JsonString;
import dev.arc.llm.ToolCall;
import dev.arc.role.Role;
import dev.arc.role.RoledTool;
import dev.arc.world.Effect;
import dev.arc.world.World;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// An agent's tools, simulated over a world and disturbed by faults. What a tool gives depends on
/// its role, its schema, the arguments and the calls before, never on its name. Made for one play;
/// not thread-safe.
public final class SimulatedTools {

  private static final Map<Role, Responder> RESPONDERS = responders();

  private final List<RoledTool> tools;
  private final View view;
  private final FaultPlan plan;
  private final Latency latency;

  private SimulatedTools(List<RoledTool> tools, View view, FaultPlan plan, Latency latency) {
    this.tools = tools;
    this.view = view;
    this.plan = plan;
    this.latency = latency;
  }

  public static SimulatedTools over(World world, List<RoledTool> tools, List<Fault> faults) {
    return new SimulatedTools(
        List.copyOf(tools), View.of(world), new FaultPlan(faults), new Latency());
  }

  /// Tools that go on by themselves from where these stand.
  SimulatedTools copy() {
    return new SimulatedTools(tools, view.copy(), plan.copy(), latency.copy());
  }

  /// Plays one call. Whatever the model wrote, there is an answer.
  ///
  /// @param virtualMillis the moment of the call, since the start of the play
  public ToolAnswer call(ToolCall call, long virtualMillis) {
    latency.begin();
    var tool = tools.stream().filter(each -> each.name().equals(call.tool())).findFirst();
    if (tool.isEmpty()) {
      return refused(Role.UNKNOWN, ToolOutcome.INVALID, unknown(call.tool()));
    }
    var role = tool.get().role();
    try {
      return parse(call.arguments())
          .map(arguments -> call(tool.get(), arguments, virtualMillis))
          .orElseGet(() ->
              refused(
                  role,
                  ToolOutcome.INVALID,
                  Response.rejected("invalid_arguments", "The arguments must be a JSON object.")));
    } catch (JsonSyntaxException problem) {
      var message = "The arguments are not valid JSON: " + problem.getMessage();
      return refused(role, ToolOutcome.INVALID, Response.rejected("invalid_json", message));
    }
  }

  private Response unknown(String name) {
    var names = tools.stream().map(RoledTool::name).toList();
    return Response.notFound("There is no tool \"" + name + "\".", names);
  }

  private ToolAnswer refused(Role role, ToolOutcome outcome, Response response) {
    return new ToolAnswer(
        Json.write(response.content()), role, outcome, null, latency.of(Role.CLOCK), List.of());
  }

  /// No arguments at all are an empty object.
  private static Optional<JsonObject> parse(String arguments) {
    if (arguments.isBlank()) {
      return Optional.of(JsonObject.empty());
    }
    return switch (Json.parse(arguments)) {
      case JsonObject object -> Optional.of(object);
      case JsonNull _ -> Optional.of(JsonObject.empty());
      case JsonArray _, JsonString _, JsonValue.JsonNumber _, JsonValue.JsonBoolean _ ->
          Optional.empty();
    };
  }

  private ToolAnswer call(RoledTool tool, JsonObject given, long now) {
    var role = tool.role();
    var checked = ArgumentCheck.check(tool.schema().parameters(), given);
    if (!checked.problems().isEmpty()) {
      return refused(
          role,
          ToolOutcome.REJECTED,
          Response.rejected("invalid_arguments", String.join("; ", checked.problems())));
    }
    var refused = plan.refusedFor(role, now);
    if (refused > 0) {
      var arguments = Arguments.of(checked.arguments());
      var text = Outage.tooMany((refused + 999) / 1000, outageOf(role, arguments));
      return new ToolAnswer(
          text,
          role,
          ToolOutcome.FAULT,
          Outage.label(Behaviour.RATE_LIMITED),
          latency.of(Role.CLOCK),
          List.of());
    }
    var arguments = Arguments.of(checked.arguments());
    var fault = plan.next(role).filter(next -> !isAvoided(next, arguments));
    return fault.isPresent() && fault.get().behaviour().isOutage()
        ? outage(tool, arguments, fault.get(), now)
        : answer(tool, arguments, fault);
  }

  /// Whoever goes to the new place is not sent there again.
  private static boolean isAvoided(Fault fault, Arguments arguments) {
    return fault.behaviour() == Behaviour.MOVED && Outage.isFollowed(fault, arguments);
  }

  private Outage.Call outageOf(Role role, Arguments arguments) {
    return new Outage.Call(role, arguments, view.world().now());
  }

  private ToolAnswer outage(RoledTool tool, Arguments arguments, Fault fault, long now) {
    var role = tool.role();
    plan.count(role);
    var took = took(role, fault);
    if (fault.behaviour() == Behaviour.RATE_LIMITED) {
      plan.refuseUntil(role, now + took + Outage.seconds(fault) * 1000L);
    }
    var effects =
        fault.behaviour() == Behaviour.TIMEOUT_AFTER_EFFECT
            ? respond(tool, arguments, new Delivery(view, Distortion.NONE)).effects()
            : List.<Effect>of();
    view.effects().addAll(effects);
    var text = Outage.text(fault, outageOf(role, arguments));
    return new ToolAnswer(
        text, role, ToolOutcome.FAULT, Outage.label(fault.behaviour()), took, effects);
  }

  private ToolAnswer answer(RoledTool tool, Arguments arguments, Optional<Fault> fault) {
    var role = tool.role();
    var distortion = fault.map(Distortion::of).orElse(Distortion.NONE);
    var delivery = new Delivery(view, distortion);
    var response = respond(tool, arguments, delivery);
    if (response.outcome() != ToolOutcome.DONE) {
      return refused(role, response.outcome(), response);
    }
    plan.count(role);
    view.effects().addAll(response.effects());
    var spoiled = Spoiling.spoil(response.content(), distortion, delivery.isSpoiled(), view);
    var fitted = tool.shape().fit(spoiled, view.world().now());
    var text = Spoiling.write(fitted, distortion, tool.shape());
    var outcome =
        fault.map(each -> each.behaviour().withholds()).orElse(false)
            ? ToolOutcome.FAULT
            : ToolOutcome.DONE;
    var took = fault.map(each -> took(role, each)).orElseGet(() -> latency.of(role));
    return new ToolAnswer(
        text,
        role,
        outcome,
        fault.map(each -> Outage.label(each.behaviour())).orElse(null),
        took,
        response.effects());
  }

  private Response respond(RoledTool tool, Arguments arguments, Delivery delivery) {
    var responder = RESPONDERS.getOrDefault(tool.role(), new Unrecognised());
    return responder.respond(new Request(tool.schema(), arguments, view, delivery));
  }

  private long took(Role role, Fault fault) {
    return switch (fault.behaviour()) {
      case TIMEOUT, TIMEOUT_AFTER_EFFECT, SLOW -> Math.max(1, Outage.seconds(fault) * 1000L);
      case RATE_LIMITED, UNAUTHORIZED, FORBIDDEN, NOT_FOUND, MOVED, INVALID_REQUEST, CONFLICT ->
          latency.of(Role.CLOCK);
      case SERVER_ERROR,
          RESET,
          MALFORMED,
          EMPTY,
          PARTIAL,
          STALE,
          SCHEMA_DRIFT,
          CONTRADICTORY,
          DUPLICATED,
          INJECTED,
          REDIRECT_LOOP,
          ERROR_VALUES,
          WRONG_RESULT ->
          latency.of(role);
    };
  }

  private static Map<Role, Responder> responders() {
    var responders = new EnumMap<Role, Responder>(Role.class);
    for (var role : Role.values()) {
      responders.put(
          role,
          switch (role) {
            case READER -> new Reader();
            case SEARCH -> new Search();
            case QUERY -> new Query();
            case CALCULATOR -> new Calculator();
            case CONVERTER -> new Converter();
            case CLOCK -> new Clock();
            case ACTOR, NOTIFIER -> new Actor(role);
            case REPORTER -> new Reporter();
            case VALIDATOR -> new Validator();
            case UNKNOWN -> new Unrecognised();
          });
    }
    return responders;
  }
}
