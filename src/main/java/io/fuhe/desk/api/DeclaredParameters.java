package io.fuhe.desk.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that a call does not have: with a name that is mistyped a filter would show
 * more than was meant.
 */
public final class DeclaredParameters implements HandlerInterceptor {

  @Override
  public boolean preHandle(
      HttpServletRequest request, HttpServletResponse response, Object handler) {
    if (handler instanceof HandlerMethod call) {
      Set<String> known = of(call.getMethod());
      if (!known.containsAll(request.getParameterMap().keySet())) {
        throw new Unfulfilled(Problem.BAD_REQUEST);
      }
    }
    return true;
  }

  /** The names of the parameters of a call. */
  static Set<String> of(Method call) {
    Set<String> names = new TreeSet<>();
    for (Parameter parameter : call.getParameters()) {
      if (parameter.isAnnotationPresent(RequestParam.class)) {
        names.add(parameter.getName());
      } else if (parameter.isAnnotationPresent(ModelAttribute.class)) {
        for (RecordComponent component : parameter.getType().getRecordComponents()) {
          names.add(component.getName());
        }
      }
    }
    return names;
  }
}
