package kg.koch.app.forms.internal;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An address of a telephone, taken apart: {@code /[test/][TOKEN/]what/...}.
 *
 * @param draft under {@code test/}, where drafts are tried out
 * @param secret the token in the address, or null: credentials come in a header
 * @param rest what is asked for
 */
record DevicePath(boolean draft, @Nullable String secret, List<String> rest) {

  private static final Set<String> PLACES =
      Set.of("formList", "submission", "forms", "entities", "office", "web");

  static DevicePath of(@Nullable String pathInfo) {
    List<String> steps =
        pathInfo == null ? List.of() : Arrays.stream(pathInfo.split("/", -1)).skip(1).toList();
    boolean draft = !steps.isEmpty() && steps.get(0).equals("test");
    if (draft) {
      steps = steps.subList(1, steps.size());
    }
    if (!steps.isEmpty() && !PLACES.contains(steps.get(0))) {
      return new DevicePath(draft, steps.get(0), steps.subList(1, steps.size()));
    }
    return new DevicePath(draft, null, steps);
  }

  /** True if what is asked for is this many steps long and begins so. */
  boolean is(int steps, String first) {
    return rest.size() == steps && rest.get(0).equals(first);
  }

  /** What stands before the rest, as addresses in answers begin. */
  String start() {
    return (draft ? "/test" : "") + (secret == null ? "" : "/" + secret);
  }
}
