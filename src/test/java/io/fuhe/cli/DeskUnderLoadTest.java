package io.fuhe.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * Prints how long people wait for the desk while nights run: {@code -Dfuhe.desk.load=10} minutes,
 * {@code -Dfuhe.desk.load.users=20} at once over {@code -Dfuhe.desk.load.forms=1000} stored forms.
 * Each looks at something, thinks for one to three seconds, and goes on.
 */
@EnabledIfSystemProperty(named = "fuhe.desk.load", matches = "\\d+")
class DeskUnderLoadTest {

  private static final Duration TIME = Duration.ofMinutes(Integer.getInteger("fuhe.desk.load", 10));
  private static final int USERS = Integer.getInteger("fuhe.desk.load.users", 20);
  private static final int FORMS = Integer.getInteger("fuhe.desk.load.forms", 1000);
  private static final int NEW_FILES = 20;
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
  private static final Pattern FINDING = Pattern.compile("href=\"/findings/([^\"?/]+)");
  private static final Pattern ITEM = Pattern.compile("name=\"item\" value=\"([^\"]+)\"");
  private static final Pattern UNIT = Pattern.compile("href=\"(/unit\\?[^\"]+)\"");

  @TempDir private Path folder;

  private String address;
  private String password;
  private final Map<String, List<Long>> waited = new TreeMap<>();
  private final List<String> refused = Collections.synchronizedList(new ArrayList<>());

  @Test
  void peopleAtWorkWhileNightsRun() throws Exception {
    Path data = folder.resolve("data");
    Path inbox = folder.resolve("inbox");
    ManyStored.in(data, inbox, FORMS, FORMS);
    String[] folders = {"--data", data.toString(), "--reports", folder.resolve("out").toString()};
    for (int i = 0; i < NEW_FILES * 5; i++) {
      add(inbox, i);
    }
    Run first = Run.of("ingest", inbox, folders[0], folders[1], folders[2], folders[3]);
    assertThat(first.exitCode()).as(first.err()).isZero();
    password =
        Run.of("user", "add", "li", "--generate", "--data", data)
            .out()
            .strip()
            .replaceAll("(?s).*：", "");
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    address = "http://127.0.0.1:" + port;
    try (Child serve =
        new Child(
            folder,
            Map.of(),
            "serve",
            inbox,
            folders[0],
            folders[1],
            folders[2],
            folders[3],
            "--fuhe.desk.port=" + port)) {
      while (!isOpen()) {
        assertThat(serve.endsWithin(Duration.ofMillis(500))).as(serve.said()).isFalse();
      }
      int nights = work(inbox);
      tell(nights);
      assertThat(refused).as(serve.said()).isEmpty();
    }
  }

  private boolean isOpen() throws InterruptedException {
    try {
      return new Visitor().get("open", "/login").statusCode() == 200;
    } catch (IOException e) {
      return false;
    }
  }

  private int work(Path inbox) throws InterruptedException {
    long end = System.nanoTime() + TIME.toNanos();
    ScheduledExecutorService people = Executors.newScheduledThreadPool(USERS + 1);
    CountDownLatch done = new CountDownLatch(USERS);
    for (int i = 0; i < USERS; i++) {
      Visitor visitor = new Visitor();
      Random random = new Random(i);
      people.execute(() -> visitor.work(random, end, people, done));
    }
    AtomicInteger nights = new AtomicInteger();
    Visitor operator = new Visitor();
    people.scheduleWithFixedDelay(
        () -> operator.tried(() -> operator.runAgain(inbox, nights)), 0, 1, TimeUnit.SECONDS);
    done.await();
    people.shutdownNow();
    return nights.get();
  }

  private static void add(Path inbox, int number) throws IOException {
    Path unit = Files.createDirectories(inbox.resolve("新单位" + number / 10));
    Path file = unit.resolve(number + ".xlsx");
    ManyFiles.form(file, 100_000 + number / 10, "第" + number + "项新工作", new Random(number));
    Files.setLastModifiedTime(
        file, java.nio.file.attribute.FileTime.fromMillis(System.currentTimeMillis() - 3_600_000));
  }

  private void tell(int nights) {
    System.out.printf(
        "%d at once, %s, %d stored forms, %d runs begun%n", USERS, TIME, FORMS, nights);
    List<Long> whole = waited.values().stream().flatMap(List::stream).collect(Collectors.toList());
    waited.forEach(DeskUnderLoadTest::tell);
    tell("all", whole);
    System.out.println("refused: " + refused.size());
  }

  private static void tell(String what, List<Long> times) {
    List<Long> sorted = times.stream().sorted().toList();
    System.out.printf(
        "%-20s %6d times, median %5d ms, 99th percentile %5d ms, slowest %5d ms%n",
        what,
        sorted.size(),
        sorted.get(sorted.size() / 2),
        sorted.get(Math.min(sorted.size() - 1, sorted.size() * 99 / 100)),
        sorted.get(sorted.size() - 1));
  }

  /** What somebody does. */
  private interface Step {
    void take() throws IOException, InterruptedException;
  }

  /** Somebody with a browser. */
  private final class Visitor {

    private final HttpClient client =
        HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private String token = "";
    private String last = "";

    void logIn() throws IOException, InterruptedException {
      get("login page", "/login");
      post("log in", "/login", "username=li&password=" + encoded(password));
    }

    /** Begins a run where none is under way, over some new files. */
    void runAgain(Path inbox, AtomicInteger nights) throws IOException, InterruptedException {
      if (token.isEmpty()) {
        logIn();
      }
      if (!get("runs", "/runs").body().contains("/runs/stop")) {
        for (int i = 0; i < NEW_FILES; i++) {
          add(inbox, 1000 + nights.get() * NEW_FILES + i);
        }
        post("start a run", "/runs/start", "");
        nights.incrementAndGet();
      }
    }

    /** Does something, and goes on after a while for as long as there is time. */
    void work(Random random, long end, ScheduledExecutorService people, CountDownLatch done) {
      if (System.nanoTime() > end) {
        done.countDown();
        return;
      }
      tried(
          () -> {
            if (token.isEmpty()) {
              logIn();
            } else {
              step(random);
            }
          });
      people.schedule(
          () -> work(random, end, people, done),
          1000L + random.nextInt(2000),
          TimeUnit.MILLISECONDS);
    }

    private void tried(Step step) {
      try {
        step.take();
      } catch (IOException e) {
        refused.add(e.toString());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }

    private void step(Random random) throws IOException, InterruptedException {
      switch (random.nextInt(8)) {
        case 0 -> get("years", "/years");
        case 1 -> get("search", "/?show=all&q=" + encoded("工作 街道第" + random.nextInt(90)));
        case 2 -> {
          get("years", "/years");
          if (found(UNIT, random) != null) {
            get("unit", found(UNIT, random).replace("&amp;", "&"));
          }
        }
        case 3 -> decide(random);
        default -> {
          get("worklist", random.nextBoolean() ? "/" : "/?show=all&severity=ERROR");
          get("facets", "/facets");
          get("worklist", "/");
          if (found(FINDING, random) != null) {
            get("finding", "/findings/" + found(FINDING, random));
          }
        }
      }
    }

    private void decide(Random random) throws IOException, InterruptedException {
      get("worklist", "/");
      String item = found(ITEM, random);
      if (item != null) {
        post("decide", "/decide", "act=CONFIRM&back=%2F&item=" + encoded(item));
      }
    }

    private String found(Pattern what, Random random) {
      List<String> all =
          what.matcher(last).results().map(each -> each.group(1)).distinct().toList();
      return all.isEmpty() ? null : all.get(random.nextInt(all.size()));
    }

    HttpResponse<String> get(String what, String page) throws IOException, InterruptedException {
      return ask(what, HttpRequest.newBuilder(URI.create(address + page)).build());
    }

    void post(String what, String call, String form) throws IOException, InterruptedException {
      ask(
          what,
          HttpRequest.newBuilder(URI.create(address + call))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form + "&_csrf=" + encoded(token)))
              .build());
    }

    private HttpResponse<String> ask(String what, HttpRequest request)
        throws IOException, InterruptedException {
      long begun = System.nanoTime();
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      long time = Duration.ofNanos(System.nanoTime() - begun).toMillis();
      synchronized (waited) {
        waited.computeIfAbsent(what, any -> new ArrayList<>()).add(time);
      }
      if (response.statusCode() != 200) {
        refused.add(what + " " + response.statusCode());
      }
      last = response.body();
      Matcher found = TOKEN.matcher(last);
      if (found.find()) {
        token = found.group(1);
      }
      return response;
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }
}
