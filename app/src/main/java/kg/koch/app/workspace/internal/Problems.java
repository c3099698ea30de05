package kg.koch.app.workspace.internal;

import jakarta.servlet.http.HttpServletRequest;
import kg.koch.app.chain.KeyFolder;
import kg.koch.terms.BadInputException;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;

/** A user's mistake is answered with what was expected and what to do, in the page's language. */
@ControllerAdvice
class Problems {

  private final KeyFolder keys;

  Problems(KeyFolder keys) {
    this.keys = keys;
  }

  @ExceptionHandler(BadInputException.class)
  @ResponseStatus(HttpStatus.UNPROCESSABLE_CONTENT)
  String badInput(BadInputException problem, HttpServletRequest request, Model model) {
    String[] path = request.getRequestURI().split("/", -1);
    model.addAttribute("texts", Texts.in(path.length > 1 ? path[1] : "ky"));
    model.addAttribute("demonstration", keys.isDemonstration());
    model.addAttribute("message", String.valueOf(problem.getMessage()));
    return "problem";
  }
}
