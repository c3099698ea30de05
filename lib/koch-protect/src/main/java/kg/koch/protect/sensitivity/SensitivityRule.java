package kg.koch.protect.sensitivity;

import java.util.List;
import java.util.Optional;

/** A rule that looks at the contributions of one cell. */
public interface SensitivityRule {

  /** Why the cell must not be published; empty if this rule has nothing against it. */
  Optional<Sensitivity> judge(Contributions cell);

  /**
   * One rule of several: a cell is sensitive if it is by one of them, and gets the levels of the
   * one that asks for most.
   */
  static SensitivityRule anyOf(List<SensitivityRule> rules) {
    List<SensitivityRule> all = List.copyOf(rules);
    return cell -> all.stream().flatMap(rule -> rule.judge(cell).stream()).reduce(Sensitivity::and);
  }
}
