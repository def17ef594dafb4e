package io.fuhe.desk.web;

import io.fuhe.desk.api.Api;
import io.fuhe.desk.api.Problems;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** Says what went wrong, with the ways to the other pages. */
@Controller
class ErrorPage implements ErrorController {

  private final Problems problems;

  ErrorPage(Problems problems) {
    this.problems = problems;
  }

  /** Of a page a page; of a call what calls are answered. */
  @RequestMapping("/error")
  Object error(HttpServletRequest request, Model model, Locale locale) {
    HttpStatus status = status(request);
    String asked = (String) request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    if (Api.isCall(asked)) {
      return problems.answer(status, locale);
    }
    model.addAttribute("status", status.value());
    model.addAttribute("told", request.getAttribute(UnfitRequests.TOLD));
    return "error";
  }

  private static HttpStatus status(HttpServletRequest request) {
    return Optional.ofNullable((Integer) request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE))
        .map(HttpStatus::resolve)
        .orElse(HttpStatus.NOT_FOUND);
  }
}
