import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/// A fake OpenAI-compatible server for benchmarks, on the loopback address only. Started as
/// `java bench/FakeModel.java [port] [latency in ms] [plain|tools] [lifetime in s]`; port 0 takes a free one. The first
/// line that it prints is its base URL.
///
/// `POST /v1/chat/completions` waits the latency, then answers; `GET /v1/models` lists one model; `GET /stats` tells
/// the requests, the most at once, and the time from the first request to the last reply; `POST /reset` forgets them.
/// In tools mode it calls the first tool, and answers in words once the tool's result is there.
final class FakeModel {

  private static final Pattern ROLE = Pattern.compile("\"role\"\\s*:\\s*\"(\\w+)\"");
  private static final Pattern TOOL =
      Pattern.compile("\"function\"\\s*:\\s*\\{[^{}]*?\"name\"\\s*:\\s*\"([^\"]+)\"");

  private final Duration latency;
  private final boolean callsTools;
  private final AtomicInteger requests = new AtomicInteger();
  private final AtomicInteger inFlight = new AtomicInteger();
  private final AtomicInteger mostInFlight = new AtomicInteger();
  private final AtomicLong firstRequest = new AtomicLong();
  private final AtomicLong lastReply = new AtomicLong();

  private FakeModel(Duration latency, boolean callsTools) {
    this.latency = latency;
    this.callsTools = callsTools;
  }

  static void main(String[] arguments) throws Exception {
    // Without this each reply waits 40 ms for the client's delayed acknowledgement.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    var latency = Duration.ofMillis(number(arguments, 1, 200));
    var model = new FakeModel(latency, arguments.length > 2 && arguments[2].equals("tools"));
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), number(arguments, 0, 0));
    var server = HttpServer.create(address, 4096);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", model::answer);
    server.start();
    IO.println("http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
    Thread.sleep(Duration.ofSeconds(number(arguments, 3, 600)));
    server.stop(0);
    System.exit(0);
  }

  private static int number(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      var body = new String(exchange.getRequestBody().readAllBytes());
      switch (exchange.getRequestURI().getPath()) {
        case "/v1/chat/completions" -> complete(exchange, body);
        case "/v1/models" -> send(exchange, "{\"object\":\"list\",\"data\":[{\"id\":\"fake\",\"object\":\"model\"}]}");
        case "/stats" -> send(exchange, stats());
        case "/reset" -> reset(exchange);
        default -> exchange.sendResponseHeaders(404, -1);
      }
    }
  }

  private void complete(HttpExchange exchange, String body) throws IOException {
    firstRequest.compareAndSet(0, System.nanoTime());
    var number = requests.incrementAndGet();
    mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
    try {
      Thread.sleep(latency);
      send(exchange, completion(number, body));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      inFlight.decrementAndGet();
      lastReply.set(System.nanoTime());
    }
  }

  private String completion(int number, String body) {
    var tool = TOOL.matcher(body);
    var calls = callsTools && tool.find() && !lastRole(body).equals("tool");
    var message =
        calls
            ? """
              {"role":"assistant","content":null,"tool_calls":[{"id":"call_%d","type":"function",
               "function":{"name":"%s","arguments":"{}"}}]}"""
                .formatted(number, tool.group(1))
            : "{\"role\":\"assistant\",\"content\":\"I could not find out.\"}";
    return """
        {"id":"fake-%d","object":"chat.completion","created":0,"model":"fake",
         "choices":[{"index":0,"message":%s,"finish_reason":"%s"}],
         "usage":{"prompt_tokens":%d,"completion_tokens":8,"total_tokens":%d}}"""
        .formatted(number, message, calls ? "tool_calls" : "stop", body.length() / 4, body.length() / 4 + 8);
  }

  private static String lastRole(String body) {
    var last = "";
    for (var role = ROLE.matcher(body); role.find(); ) {
      last = role.group(1);
    }
    return last;
  }

  private String stats() {
    return "{\"requests\":%d,\"mostInFlight\":%d,\"milliseconds\":%d}"
        .formatted(requests.get(), mostInFlight.get(), (lastReply.get() - firstRequest.get()) / 1_000_000);
  }

  private void reset(HttpExchange exchange) throws IOException {
    requests.set(0);
    mostInFlight.set(0);
    firstRequest.set(0);
    lastReply.set(0);
    send(exchange, "{}");
  }

  private static void send(HttpExchange exchange, String json) throws IOException {
    var bytes = json.getBytes();
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }
}
