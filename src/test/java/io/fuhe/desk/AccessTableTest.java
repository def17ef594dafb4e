package io.fuhe.desk;

import static org.assertj.core.api.Assertions.assertThat;

import io.fuhe.check.FormSketch;
import io.fuhe.check.Severity;
import io.fuhe.desk.access.Scope;
import io.fuhe.desk.api.MappedCalls;
import io.fuhe.desk.api.MappedCalls.Mapped;
import io.fuhe.desk.decision.Act;
import io.fuhe.desk.decision.Why;
import io.fuhe.desk.store.Actor;
import io.fuhe.desk.store.UnitId;
import io.fuhe.samples.Update;
import java.io.InputStream;
import java.lang.reflect.Parameter;
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
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * Every page and call × every role × no session × another unit's data, as docs/access.md has it.
 * The rows are made from the controllers: a page without a row fails. What it asks for is of the
 * unit 柳岸街道, so that the auditor of 望湖街道 asks for another unit's.
 */
class AccessTableTest {

  private static final Path PAGE = Path.of("docs/access.md");
  private static final String OTHERS = "柳岸街道";
  private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");
  private static final Set<String> OPEN = Set.of("GET /login", "GET /api/v1/openapi.yaml");

  /** What stands for a variable of a path; a new one needs an example of another unit's. */
  private static final Map<String, String> EXAMPLES =
      Map.of(
          "fingerprint",
          "two",
          "id",
          "form",
          "batch",
          "1",
          "year",
          "2023",
          "number",
          "1",
          "facet",
          "UNIT");

  /** Parameters whose type alone does not say what fits. */
  private static final Map<String, String> VALUES =
      Map.of(
          "unit", UnitId.of(OTHERS),
          "due", "2999-01-01",
          "year", "2023",
          "role", "VIEWER",
          "path", "declaredTotal",
          "name", "fuhe",
          "id", "0");

  private static OpenDesk desk;
  private static final Map<String, Person> PEOPLE = new LinkedHashMap<>();
  private static final Map<String, String> TOKENS = new LinkedHashMap<>();

  @BeforeAll
  static void open() throws Exception {
    desk = new OpenDesk("望湖街道");
    desk.database.form(
        "form", FormSketch.clean().unit(OTHERS).fiscalYear(2023).total("97").build());
    desk.database.found("two", OTHERS, "97", Severity.WARNING, 1);
    desk.database.findings.refresh();
    desk.database.decisions.decide(
        new Actor("somebody", null), Act.CONFIRM, Why.NONE, List.of(desk.database.seen("two")));
    Files.writeString(desk.folder().resolve("reports").resolve("declaredTotal"), OTHERS);
    PEOPLE.put("nobody", new Person(desk.address()));
    for (String name : List.of("viewer", "auditor", "of-one", "admin")) {
      Person person = new Person(desk.address());
      person.logIn(name, OpenDesk.PASSWORD);
      PEOPLE.put(name, person);
    }
    TOKENS.put("none", null);
    TOKENS.put("read", desk.token("admin", Scope.READ));
    TOKENS.put("decide", desk.token("admin", Scope.DECIDE));
    TOKENS.put("run", desk.token("admin", Scope.RUN));
    TOKENS.put("admin", desk.token("admin", Scope.ADMIN));
    TOKENS.put("of-one", desk.token("of-one", Scope.values()));
  }

  @AfterAll
  static void close() {
    desk.close();
    PEOPLE.clear();
    TOKENS.clear();
  }

  @Test
  void theTableIsAsItIsWritten() throws Exception {
    String page = page();
    if (Update.asked()) {
      Files.writeString(PAGE, page);
    }

    assertThat(page)
        .as("who may what has changed: look, then run the test with -Dfuhe.update")
        .isEqualTo(Files.readString(PAGE));
  }

  private static String page() throws Exception {
    List<Mapped> all = MappedCalls.all();
    List<String> lines = new ArrayList<>();
    lines.add("# 谁能做什么 / Who may do what");
    lines.add("");
    lines.add("由测试 `AccessTableTest` 逐个地址、逐种角色实际访问得出，不要手改。");
    lines.add("Made by the test `AccessTableTest`, which asks for each; not edited by hand.");
    lines.add("");
    lines.add("“其他单位”是只负责别的单位的审计人员，问的是不归他的单位的数据。");
    lines.add(
        "“another’s” is an auditor with a unit of their own who asks for what is of another.");
    lines.add(
        "`login`：转到登录页 sent to log in; 403: 不允许 refused; 404: 没有，或看不到 not there, or not for them;");
    lines.add("302: 做了或说明为什么没做 done, or told why not.");
    lines.add("");
    lines.add(
        "| 页面 Page | 未登录 nobody | 查看 viewer | 审计 auditor | 其他单位 another’s | 管理 administrator | 伪造"
            + " forged |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- |");
    for (Mapped each : all) {
      if (!each.isCall()) {
        lines.add(row(each, asPeople(each)));
      }
    }
    lines.add("");
    lines.add("| 调用 Call | 没有令牌 none | read | decide | run | admin | 其他单位 another’s |");
    lines.add("| --- | --- | --- | --- | --- | --- | --- |");
    for (Mapped each : all) {
      if (each.isCall()) {
        lines.add(row(each, asPrograms(each)));
      }
    }
    return String.join("\n", lines) + "\n";
  }

  private static String row(Mapped each, List<String> cells) {
    return "| `" + each + "` | " + String.join(" | ", cells) + " |";
  }

  private static List<String> asPeople(Mapped page) throws Exception {
    List<String> cells = new ArrayList<>();
    boolean post = page.method().equals("POST");
    for (Map.Entry<String, Person> person : PEOPLE.entrySet()) {
      HttpResponse<String> answer =
          post
              ? person.getValue().post(address(page), "CONFIRM", content(page))
              : person.getValue().get(address(page));
      cells.add(cell(answer));
      judge(page, person.getKey(), answer);
    }
    cells.add(post ? cell(PEOPLE.get("admin").forged(address(page), content(page))) : "");
    assertThat(cells.get(5)).as("forged %s", page).isIn("", "403");
    return cells;
  }

  /** What holds of every page, whatever the table says. */
  private static void judge(Mapped page, String who, HttpResponse<String> answer) {
    if (who.equals("nobody") && !OPEN.contains(page.toString())) {
      assertThat(cell(answer)).as("nobody %s", page).isEqualTo("login");
    }
    if (who.equals("viewer") && page.method().equals("POST")) {
      assertThat(page.path().startsWith("/tokens/") ? "403" : cell(answer))
          .as("viewer %s", page)
          .isEqualTo("403");
    }
    if (who.equals("of-one") || who.equals("nobody")) {
      assertThat(answer.body()).as("%s %s", who, page).doesNotContain(OTHERS);
    }
    assertThat(answer.statusCode()).as("%s %s", who, page).isLessThan(500);
  }

  private static List<String> asPrograms(Mapped call) throws Exception {
    List<String> cells = new ArrayList<>();
    for (Map.Entry<String, String> token : TOKENS.entrySet()) {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(URI.create(desk.address() + address(call)));
      if (token.getValue() != null) {
        request.header("Authorization", "Bearer " + token.getValue());
      }
      if (call.method().equals("POST")) {
        request.header("Content-Type", type(call)).POST(BodyPublishers.ofString(content(call)));
      }
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
      cells.add(cell(answer));
      judgeCall(call, token.getKey(), answer);
    }
    return cells;
  }

  private static void judgeCall(Mapped call, String token, HttpResponse<String> answer) {
    if (token.equals("none") && !OPEN.contains(call.toString())) {
      assertThat(answer.statusCode()).as("no token %s", call).isEqualTo(401);
    }
    if (token.equals("read") && !call.method().equals("GET")) {
      assertThat(answer.statusCode()).as("read %s", call).isEqualTo(403);
    }
    if (token.equals("of-one")) {
      assertThat(answer.body()).as("another's %s", call).doesNotContain(OTHERS);
    }
    assertThat(answer.statusCode()).as("%s %s", token, call).isLessThan(500);
  }

  private static String cell(HttpResponse<String> answer) {
    boolean toLogIn =
        answer.statusCode() == 302
            && answer.headers().firstValue("Location").orElse("").contains("/login?next");
    return toLogIn ? "login" : String.valueOf(answer.statusCode());
  }

  /** An example of what may be asked for there, all that is required filled in. */
  private static String address(Mapped each) {
    Matcher matcher = VARIABLE.matcher(each.path());
    StringBuilder path = new StringBuilder();
    while (matcher.find()) {
      String example = EXAMPLES.get(matcher.group(1));
      assertThat(example).as("an example for %s of %s", matcher.group(1), each).isNotNull();
      matcher.appendReplacement(path, example);
    }
    matcher.appendTail(path);
    String separator = "?";
    for (Parameter parameter : each.handler().getParameters()) {
      RequestParam asked = parameter.getAnnotation(RequestParam.class);
      if (asked != null && parameter.getType() != Map.class) {
        path.append(separator)
            .append(parameter.getName())
            .append("=")
            .append(URLEncoder.encode(example(parameter), StandardCharsets.UTF_8));
        separator = "&";
      }
    }
    return path.toString();
  }

  private static String example(Parameter parameter) {
    String known = VALUES.get(parameter.getName());
    if (known != null) {
      return known;
    }
    Class<?> type = parameter.getType();
    if (type == boolean.class || type == Boolean.class) {
      return "false";
    }
    return type.isPrimitive() || Number.class.isAssignableFrom(type) ? "1" : "";
  }

  private static boolean takes(Mapped each, Class<?> type) {
    return Arrays.stream(each.handler().getParameters()).anyMatch(it -> it.getType() == type);
  }

  private static String type(Mapped each) {
    return takes(each, InputStream.class) ? "application/octet-stream" : "application/json";
  }

  /** What is sent with it; null for a form. */
  private static String content(Mapped each) {
    if (takes(each, InputStream.class)) {
      return "x";
    }
    return !each.isCall()
        ? null
        : each.handler().getName().equals("decide")
            ? "{\"act\":\"CONFIRM\",\"findings\":[]}"
            : "{}";
  }
}
