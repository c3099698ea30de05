/**
 * The internal web program: what came, what was accepted and why not, what was made of it, and the
 * button that runs the chain; what protection costs the tables of a release, beside what it leaves
 * readers to find out; clerical review of links; and requests for files of records. In Kyrgyz,
 * Russian and English.
 *
 * <p>Listens on the loopback address; every request needs the key of the data folder. It shows no
 * person: receipts, verdicts, counts by rule, and for the supplier of a refused row its line, field
 * and rule. The exceptions are clerical review, which shows what is written in two records while
 * their set is open, and researchers who ask for a file, of whom it shows what they wrote.
 */
@ApplicationModule(
    allowedDependencies = {
      "chain",
      "check :: handover",
      "collect :: handover",
      "database",
      "dictionary",
      "forms",
      "intake",
      "protect :: handover",
      "review",
      "tabular",
      "text",
      "trial",
      "workbook"
    })
@NullMarked
package kg.koch.app.workspace;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
