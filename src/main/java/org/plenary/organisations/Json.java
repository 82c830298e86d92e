package org.plenary.organisations;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the API of this feature says and is told. */
final class Json {
    private Json() {}

    @Schema(name = "Organisation")
    record OrganisationJson(
            UUID id,
            @Schema(examples = "tierra-viva") String slug,
            @Schema(examples = "Tierra Viva") String name,
            List<String> aliases,
            @Schema(examples = "civil-society") String category,
            @Schema(examples = "national") String level,
            @Schema(
                            description = "ISO 3166-1 alpha-2, absent for several countries",
                            examples = "CO")
                    String country,
            @Schema(description = "UN M49", examples = "019") String region,
            String website,
            @Schema(description = "BCP 47", examples = "es") List<String> languages,
            @Schema(description = "whether the identity service has yet to be told")
                    boolean waiting,
            String href) {
        static OrganisationJson of(Organisation organisation) {
            Profile profile = organisation.profile();
            return new OrganisationJson(
                    organisation.id(),
                    organisation.slug(),
                    profile.name(),
                    profile.aliases(),
                    profile.category().slug(),
                    profile.level().slug(),
                    profile.country(),
                    profile.region(),
                    profile.website(),
                    profile.languages(),
                    organisation.keycloakId().isEmpty(),
                    organisation.href());
        }
    }

    @Schema(name = "Organisations")
    record OrganisationPage(
            List<OrganisationJson> items,
            @Schema(description = "the after parameter of the next page, absent on the last")
                    String next) {}

    @Schema(name = "OrganisationEntry")
    record OrganisationBody(
            @Schema(examples = "Tierra Viva") String name,
            List<String> aliases,
            @Schema(examples = "civil-society") String category,
            @Schema(examples = "national") String level,
            @Schema(examples = "CO") String country,
            @Schema(description = "only for regional and global organisations") String region,
            @Schema(examples = "https://tierra-viva.example") String website,
            @Schema(examples = "[\"es\"]") List<String> languages,
            @Schema(
                            description =
                                    "coordinators: email of the first administrator, where you"
                                            + " register an organisation you do not belong to")
                    String administratorEmail,
            @Schema(description = "true: register although there is one of this name")
                    Boolean notAlike) {
        OrganisationForm toForm() {
            return new OrganisationForm(
                    name, aliases, category, level, country, region, website, languages);
        }
    }

    @Schema(name = "Member")
    record MemberJson(
            UUID person, String name, String email, boolean administrator, Instant since) {}

    @Schema(name = "Members")
    record MemberList(List<MemberJson> items) {}

    @Schema(name = "Invitation")
    record InvitationJson(
            UUID id,
            String email,
            boolean administrator,
            @Schema(examples = "open") String state,
            Instant sentAt,
            Instant expiresAt,
            @Schema(description = "the accepting account's address, where it is another one")
                    String acceptedFrom) {}

    @Schema(name = "Invitations")
    record InvitationList(List<InvitationJson> items) {}

    @Schema(name = "NewInvitation")
    record InvitationBody(
            @Schema(examples = "lucia@tierra-viva.example") String email,
            Boolean administrator,
            @Schema(description = "one of en fr es ar zh ru", examples = "es") String language) {}

    @Schema(name = "Mandate")
    record MandateJson(
            UUID id,
            UUID person,
            @Schema(examples = "[\"sign\"]") Set<String> powers,
            Instant from,
            Instant until,
            Instant endedAt,
            UUID grantedBy,
            Instant grantedAt,
            String evidence,
            boolean inForce) {
        static MandateJson of(Mandate mandate, Instant now) {
            return new MandateJson(
                    mandate.id(),
                    mandate.person(),
                    slugs(mandate),
                    mandate.validFrom(),
                    mandate.validUntil().orElse(null),
                    mandate.endedAt().orElse(null),
                    mandate.grantedBy(),
                    mandate.grantedAt(),
                    mandate.evidence().orElse(null),
                    mandate.inForce(now));
        }

        static Set<String> slugs(Mandate mandate) {
            return mandate.powers().stream()
                    .map(Power::slug)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Schema(name = "Mandates")
    record MandateItems(List<MandateJson> items) {}

    @Schema(name = "NewMandate")
    record MandateBody(
            UUID person,
            @Schema(examples = "[\"sign\", \"vote\"]") List<String> powers,
            @Schema(description = "absent: from now") Instant from,
            @Schema(description = "absent: until ended") Instant until,
            @Schema(examples = "Decision of the board of 3 May 2026") String evidence) {}

    @Schema(name = "Coalition")
    record CoalitionJson(
            UUID id,
            String slug,
            String name,
            String purpose,
            UUID secretariat,
            long members,
            String href) {}

    @Schema(name = "Coalitions")
    record CoalitionList(List<CoalitionJson> items) {}

    @Schema(name = "NewCoalition")
    record CoalitionBody(
            String name,
            String purpose,
            @Schema(description = "id of the organisation that runs the work") UUID secretariat) {}

    @Schema(name = "CoalitionMember")
    record CoalitionMemberBody(UUID organisation) {}

    @Schema(name = "Me")
    record Me(
            UUID person,
            String name,
            String email,
            Set<String> roles,
            UUID actingFor,
            List<Mine> organisations) {}

    @Schema(name = "MyOrganisation")
    record Mine(
            UUID id,
            String slug,
            String name,
            boolean administrator,
            @Schema(description = "what my mandates in force let me do", examples = "[\"sign\"]")
                    Set<String> powers) {}
}
