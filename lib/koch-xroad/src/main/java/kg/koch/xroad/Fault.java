package kg.koch.xroad;

import kg.koch.terms.BadInputException;

/** Why a request was not answered: X-Road refused it, or the service itself did. */
public sealed interface Fault permits ExchangeFault, ProviderFault {

  /**
   * What the user is told: who refused, why, and whom to turn to. Foreign text in it is masked and
   * cut.
   */
  BadInputException told(ServiceId service);
}
