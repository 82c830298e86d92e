package org.plenary.signons;

import java.time.Instant;
import java.util.UUID;

/**
 * What is asked before a sign-on is taken back.
 *
 * @param onRequest whether a coordinator does it for the signatory
 */
record WithdrawalView(
        String letterHref, String letter, UUID id, String name, Instant at, boolean onRequest) {}
