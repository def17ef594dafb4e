package io.fuhe.desk.web;

import io.fuhe.desk.DeskMessages;
import io.fuhe.desk.Here;
import io.fuhe.desk.decision.Unfit;
import io.fuhe.desk.store.ShortOfMemory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * Tells whoever asked for what cannot be taken why: on the page that they came from, or, where a
 * page was asked for, in its place.
 */
@ControllerAdvice(basePackageClasses = UnfitRequests.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnfitRequests {

  /** Where a request has the sentence for the page of errors. */
  static final String TOLD = UnfitRequests.class.getName();

  private static final Logger LOG = LoggerFactory.getLogger(UnfitRequests.class);

  private final DeskMessages messages;

  UnfitRequests(DeskMessages messages) {
    this.messages = messages;
  }

  @ExceptionHandler(Unfit.class)
  String unfit(
      Unfit unfit,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale,
      RedirectAttributes after)
      throws IOException {
    String said = messages.in(locale).get(unfit.message(), unfit.arguments());
    if (HttpMethod.GET.matches(request.getMethod())) {
      request.setAttribute(TOLD, said);
      response.sendError(
          (unfit.isAbsent() ? HttpStatus.NOT_FOUND : HttpStatus.BAD_REQUEST).value());
      return null;
    }
    after.addFlashAttribute("said", said);
    after.addFlashAttribute("refused", true);
    String stay = request.getParameter("stay");
    return "redirect:" + Here.orList(stay == null ? request.getParameter("back") : stay);
  }

  @ExceptionHandler(ShortOfMemory.class)
  void shortOfMemory(
      ShortOfMemory refused,
      HttpServletRequest request,
      HttpServletResponse response,
      Locale locale)
      throws IOException {
    LOG.error("{}", refused.getMessage());
    request.setAttribute(
        TOLD, messages.in(locale).get("problem.short-of-memory", refused.arguments()));
    response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
  }
}
