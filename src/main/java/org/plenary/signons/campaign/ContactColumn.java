package org.plenary.signons.campaign;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.shared.names.Names;
import org.plenary.shared.web.Refusal;

/** What a list of those to ask says beside a name and a place, and how columns are headed. */
enum ContactColumn {
    CONTACT(
            "contact|contact name|contact person|focal point|person|responsible|contact principal|personne de contact"
                    + "|interlocuteur|contacto|persona de contacto|responsable|جهة الاتصال|اسم جهة الاتصال|الشخص المسؤول"
                    + "|联系人|联络人|контакт|контактное лицо|ответственный"),
    EMAIL(
            "email|e-mail|mail|email address|e-mail address|contact email|courriel|adresse électronique|adresse mail"
                    + "|correo|correo electrónico|البريد الإلكتروني|البريد|电子邮件|邮箱|电邮|эл. почта|электронная почта|почта"),
    LANGUAGE("language|preferred language|lang|langue|idioma|lengua|اللغة|لغة|语言|语种|язык"),
    WHY(
            "why|reason|relation|relationship|source|why expected|pourquoi|raison|motif|por qué|motivo|razón"
                    + "|السبب|لماذا|原因|理由|причина|почему|основание");

    private final Set<String> names;

    ContactColumn(String names) {
        this.names = Arrays.stream(names.split("\\|")).map(Names::fold).collect(Collectors.toSet());
    }

    String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Which column of a file holds what, counted from 0: what the headings suggest, changed by what
     * a coordinator chose.
     *
     * @param chosen by column's slug; empty for "not in this file"
     */
    static Map<ContactColumn, Integer> of(List<String> header, Map<String, String> chosen) {
        Map<ContactColumn, Integer> columns = new EnumMap<>(ContactColumn.class);
        for (ContactColumn column : values()) {
            String place = chosen.get(column.slug());
            if (place == null) {
                for (int i = header.size() - 1; i >= 0; i--) {
                    if (column.names.contains(Names.fold(header.get(i)))) {
                        columns.put(column, i);
                    }
                }
            } else if (place.matches("[0-9]{1,3}") && Integer.parseInt(place) < header.size()) {
                columns.put(column, Integer.parseInt(place));
            } else if (!place.isBlank()) {
                throw Refusal.invalid("signons.refused.column-unknown", place).asException();
            }
        }
        return columns;
    }
}
