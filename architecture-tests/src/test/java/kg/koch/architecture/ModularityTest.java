package kg.koch.architecture;

import kg.koch.app.KochApplication;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The application's packages are modules: no cycles, and no reaching into another's inside. */
class ModularityTest {

  @Test
  void everyStageSeesOnlyTheHandoverOfTheStageBeforeIt() {
    ApplicationModules.of(KochApplication.class).verify();
  }
}
