package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.DeskWork;
import io.fuhe.desk.Download;
import io.fuhe.desk.access.LoggedIn;
import io.fuhe.desk.store.MappingProblem;
import io.fuhe.desk.store.MappingProblems;
import io.fuhe.document.LastPart;
import io.fuhe.json.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Forms that were read wrongly, for whoever writes mappings: a list, and the files to take home.
 */
@Controller
class MappingsPage {

  private static final String LIST = "problems.jsonl";

  private final MappingProblems problems;
  private final DeskWork work;
  private final DeskMessages messages;

  MappingsPage(MappingProblems problems, DeskWork work, DeskMessages messages) {
    this.problems = problems;
    this.work = work;
    this.messages = messages;
  }

  @GetMapping("/mappings")
  String list(Model model, @AuthenticationPrincipal LoggedIn who) {
    List<MappingProblem> all = problems.all(who.member().actor());
    model.addAttribute("problems", all);
    model.addAttribute("open", all.stream().anyMatch(each -> each.settledAt() == null));
    return "mappings";
  }

  @PostMapping("/mappings/settle")
  String settle(
      @RequestParam long id,
      @AuthenticationPrincipal LoggedIn who,
      Locale locale,
      RedirectAttributes after) {
    if (problems.all(who.member().actor()).stream().anyMatch(each -> each.id() == id)) {
      problems.settle(who.member().actor(), id);
      after.addFlashAttribute("said", messages.in(locale).get("desk.mapping.settled"));
    }
    return "redirect:/mappings";
  }

  /** The originals of what is not dealt with, and what is said of them, a line each. */
  @GetMapping("/mappings/files")
  ResponseEntity<byte[]> files(@AuthenticationPrincipal LoggedIn who) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
      StringBuilder lines = new StringBuilder();
      Set<String> taken = new HashSet<>();
      for (MappingProblem each : problems.all(who.member().actor())) {
        if (each.settledAt() == null) {
          String name = each.sha256().substring(0, 8) + "-" + fileName(each.path());
          lines.append(Json.write(line(each, name))).append('\n');
          if (taken.add(each.sha256())) {
            zip.putNextEntry(new ZipEntry(name));
            work.original(each.sha256(), zip);
          }
        }
      }
      zip.putNextEntry(new ZipEntry(LIST));
      zip.write(lines.toString().getBytes(StandardCharsets.UTF_8));
    }
    return Download.of(
        "mapping-problems.zip", MediaType.parseMediaType("application/zip"), out.toByteArray());
  }

  private static Map<String, Object> line(MappingProblem problem, String name) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("file", name);
    line.put("path", problem.path());
    line.put("sha256", problem.sha256());
    line.put("form", problem.formId());
    line.put("container", problem.container());
    line.put("mapping", problem.mapping());
    line.put("unread", problem.unread());
    line.put("words", problem.words());
    line.put("reportedBy", problem.actor());
    line.put("reportedAt", problem.at().toString());
    return line;
  }

  private static String fileName(String path) {
    return LastPart.of(path).replaceAll("[\\\\:]", "_");
  }
}
