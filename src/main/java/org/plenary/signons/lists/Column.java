package org.plenary.signons.lists;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.plenary.shared.names.Names;

/** What a column of a list can hold, and what people call it in six languages. */
public enum Column {
    NAME(
            "organisation|organization|organisation name|organization name|name|name of organisation"
                    + "|name of organization|organisations|organizations|signatory|signatories|ngo|ong|entity"
                    + "|nom|nom de l'organisation|organisme|signataire|association|structure"
                    + "|organización|nombre|nombre de la organización|entidad|firmante|asociación"
                    + "|المنظمة|اسم المنظمة|الاسم|الجهة|الموقعون|组织|组织名称|机构|机构名称|名称|签署方"
                    + "|организация|название|название организации|наименование|подписант"),
    COUNTRY(
            "country|country name|country of registration|countries|nation|location|pays|país|pais"
                    + "|البلد|الدولة|بلد|国家|国家或地区|国别|страна|государство"),
    CATEGORY(
            "category|type|type of organisation|type of organization|stakeholder|stakeholder group|constituency"
                    + "|catégorie|type d'organisation|categoría|tipo|tipo de organización"
                    + "|الفئة|النوع|نوع المنظمة|类别|类型|组织类型|категория|тип|тип организации"),
    SECTION(
            "section|region|level|scope|regional|group|région|niveau|portée|sección|región|nivel|ámbito"
                    + "|المنطقة|القسم|المستوى|地区|区域|级别|раздел|регион|уровень"),
    NOTE(
            "note|notes|comment|comments|remark|remarks|description|about|remarque|commentaire|nota|notas"
                    + "|comentario|descripción|ملاحظة|ملاحظات|备注|说明|примечание|описание|комментарий"),
    DATE(
            "date|signed|signed at|signed on|date signed|timestamp|date de signature|signé le|fecha"
                    + "|fecha de firma|التاريخ|تاريخ التوقيع|日期|签署日期|дата|дата подписания");

    private final Set<String> names;

    Column(String names) {
        this.names = Arrays.stream(names.split("\\|")).map(Names::fold).collect(Collectors.toSet());
    }

    /** The column's name in addresses, JSON and message keys. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The column that a heading speaks of. */
    static Optional<Column> of(String heading) {
        String folded = Names.fold(heading);
        return Arrays.stream(values()).filter(c -> c.names.contains(folded)).findFirst();
    }
}
