/**
 * The command line. Every stage also works alone on files.
 *
 * <p>Exit status: 0 done, 2 bad arguments, 3 bad input (the message says file, line, field, what
 * was expected, what came and what to do), 1 anything else. A user's mistake never prints a stack
 * trace.
 */
@ApplicationModule(
    allowedDependencies = {
      "capture",
      "bilateral",
      "chain",
      "collect",
      "collect :: handover",
      "check",
      "check :: handover",
      "database",
      "dictionary",
      "disclosure",
      "encoding",
      "figures",
      "forms",
      "internalmigration",
      "journey",
      "matching",
      "microdata",
      "outliers",
      "projection",
      "publish",
      "reconcile",
      "measure :: handover",
      "residence",
      "survey",
      "residency",
      "tabular",
      "intake",
      "trial",
      "vtl",
      "workbook",
      "xroad"
    })
@NullMarked
package kg.koch.app.command;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
