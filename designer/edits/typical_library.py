"""Typical terms by kind of service: a first draft that the supplier and the client then correct."""

from __future__ import annotations

from dataclasses import dataclass

from designer.i18n import Text


@dataclass(frozen=True, slots=True, kw_only=True)
class TypicalTerms:
    """Terms that are usual for one kind of service."""

    id: str
    title: Text
    stems: Text
    """Beginnings of words by which a supplier or a service of this kind is known, parted by spaces."""
    service: Text
    result: Text
    deadline: Text
    channel: Text
    form: Text
    information: Text
    notice: Text
    procedure: Text
    critical: tuple[Text, Text]
    """A condition and its acceptable level."""
    granted: tuple[Text, Text]
    delighting: tuple[Text, Text]


def _pair(ru: str, en: str, ru_level: str, en_level: str) -> tuple[Text, Text]:
    return Text(ru=ru, en=en), Text(ru=ru_level, en=en_level)


TYPICAL: tuple[TypicalTerms, ...] = (
    TypicalTerms(
        id="legal",
        title=Text(ru="Юридическая проверка", en="Legal review"),
        stems=Text(ru="юрид юрист правов договор", en="legal lawyer law contract"),
        service=Text(ru="Проверка договоров", en="Review of contracts"),
        result=Text(ru="договор с правками и оценкой рисков", en="a contract with corrections and its risks"),
        deadline=Text(ru="2 рабочих дня", en="2 working days"),
        channel=Text(ru="общая почта юристов", en="the lawyers’ shared mailbox"),
        form=Text(ru="проект договора в Word", en="the draft in Word"),
        information=Text(ru="контрагент, сумма, срок подписания", en="the other side, the sum, the day of signing"),
        notice=Text(ru="за 2 рабочих дня до подписания", en="2 working days before the signing"),
        procedure=Text(
            ru="срочную проверку согласует руководитель заказчика", en="an urgent review is agreed by the client’s head"
        ),
        critical=_pair(
            "риск назван вместе с вариантом решения",
            "a risk comes with a way to solve it",
            "в каждом заключении",
            "in every opinion",
        ),
        granted=_pair(
            "правки видны в тексте",
            "corrections are visible in the text",
            "все правки в режиме исправлений",
            "all of them tracked",
        ),
        delighting=_pair(
            "юрист сам звонит другой стороне",
            "the lawyer calls the other side himself",
            "при споре об условиях",
            "when terms are disputed",
        ),
    ),
    TypicalTerms(
        id="accounting",
        title=Text(ru="Счета, сверки, отчётность", en="Invoices, reconciliation, reports"),
        stems=Text(ru="бухгалт расчёт учёт финанс казнач", en="account book finance treasur payroll"),
        service=Text(ru="Счета и сверки", en="Invoices and reconciliation"),
        result=Text(ru="счёт или акт сверки, готовый к отправке", en="an invoice or statement ready to be sent"),
        deadline=Text(ru="1 рабочий день", en="1 working day"),
        channel=Text(ru="заявка в учётной системе", en="a request in the accounting system"),
        form=Text(ru="карточка операции", en="the card of the transaction"),
        information=Text(ru="договор, сумма, период", en="the contract, the sum, the period"),
        notice=Text(ru="до 15:00", en="before 3 p.m."),
        procedure=Text(ru="документы-основания прикладываются сразу", en="supporting papers are attached at once"),
        critical=_pair(
            "цифры сходятся с документами", "figures agree with the papers", "без расхождений", "no differences"
        ),
        granted=_pair("выплаты в объявленный день", "payments on the announced day", "ни одного переноса", "no delays"),
        delighting=_pair(
            "предупреждают о пени заранее", "penalties are announced before they fall due", "за 3 дня", "3 days ahead"
        ),
    ),
    TypicalTerms(
        id="procurement",
        title=Text(ru="Закупка и снабжение", en="Procurement and supply"),
        stems=Text(ru="снабж закуп тендер омтс материал", en="procure purchas buying supply tender"),
        service=Text(ru="Закупка материалов", en="Purchase of materials"),
        result=Text(ru="материалы на месте и по заявке", en="materials delivered as requested"),
        deadline=Text(ru="5 рабочих дней", en="5 working days"),
        channel=Text(ru="заявка в системе снабжения", en="a request in the purchasing system"),
        form=Text(ru="бланк заявки", en="the request form"),
        information=Text(ru="наименование, количество, дата, место", en="item, quantity, date, place"),
        notice=Text(ru="за 5 рабочих дней", en="5 working days ahead"),
        procedure=Text(
            ru="срочную заявку подписывает руководитель заказчика",
            en="an urgent request is signed by the client’s head",
        ),
        critical=_pair("поставка в обещанный день", "delivery on the promised day", "95 % заявок", "95 % of requests"),
        granted=_pair(
            "количество и марка как в заявке",
            "quantity and grade as requested",
            "100 % поставок",
            "100 % of deliveries",
        ),
        delighting=_pair("предлагают замену дешевле", "a cheaper substitute is offered", "раз в месяц", "once a month"),
    ),
    TypicalTerms(
        id="warehouse",
        title=Text(ru="Хранение и выдача", en="Storing and handing out"),
        stems=Text(
            ru="склад кладов храни логист транспорт достав", en="warehouse store stock logist transport deliver"
        ),
        service=Text(ru="Выдача со склада", en="Handing out from the store"),
        result=Text(ru="комплект, собранный по заявке", en="a set picked as requested"),
        deadline=Text(ru="в день заявки", en="on the day of the request"),
        channel=Text(ru="заявка кладовщику", en="a request to the storekeeper"),
        form=Text(ru="требование-накладная", en="a requisition"),
        information=Text(ru="что, сколько, к какому часу", en="what, how much, by what hour"),
        notice=Text(ru="за 4 часа", en="4 hours ahead"),
        procedure=Text(ru="получатель проверяет комплект при выдаче", en="the receiver checks the set on receipt"),
        critical=_pair("комплект собран полностью", "the set is complete", "98 % выдач", "98 % of sets"),
        granted=_pair("остатки в учёте верны", "stock records are right", "расхождение до 1 %", "within 1 %"),
        delighting=_pair(
            "подвозят к рабочему месту", "it is brought to the workplace", "тяжёлые комплекты", "heavy sets"
        ),
    ),
    TypicalTerms(
        id="production",
        title=Text(ru="Производство и передача работ", en="Production and handing over"),
        stems=Text(ru="цех произв участ монтаж строит кухн", en="workshop production site assembl construct kitchen"),
        service=Text(ru="Изготовление по заказу", en="Making to order"),
        result=Text(ru="изделие, принятое по проверочному листу", en="a product accepted by the checklist"),
        deadline=Text(ru="по графику", en="as scheduled"),
        channel=Text(ru="заказ в производственном плане", en="an order in the production plan"),
        form=Text(ru="заказ с чертежом", en="the order with its drawing"),
        information=Text(ru="размеры, комплектация, дата передачи", en="sizes, equipment, day of handing over"),
        notice=Text(ru="до недельного планирования", en="before the weekly planning"),
        procedure=Text(ru="изменения — только через новый заказ", en="changes only by a new order"),
        critical=_pair("готово к дате графика", "ready on the scheduled day", "95 % заказов", "95 % of orders"),
        granted=_pair("размеры по чертежу", "sizes as drawn", "в пределах допуска", "within tolerance"),
        delighting=_pair(
            "о задержке говорят раньше вопроса", "a delay is told before anyone asks", "за сутки", "a day ahead"
        ),
    ),
    TypicalTerms(
        id="quality",
        title=Text(ru="Контроль качества", en="Quality inspection"),
        stems=Text(ru="отк качеств контрол испыт лаборат", en="quality inspect test laborat"),
        service=Text(ru="Проверка изделий", en="Inspection of products"),
        result=Text(ru="заключение «годен» или список замечаний", en="a release or a list of faults"),
        deadline=Text(ru="в течение смены", en="within the shift"),
        channel=Text(ru="журнал предъявления", en="the inspection log"),
        form=Text(ru="запись с номером партии", en="an entry with the batch number"),
        information=Text(ru="партия, количество, куда уходит", en="batch, quantity, where it goes"),
        notice=Text(ru="до конца сборки", en="before the assembly ends"),
        procedure=Text(ru="спорную партию смотрят вместе", en="a disputed batch is looked at together"),
        critical=_pair("брак не уходит клиенту", "no fault reaches the client", "0 случаев", "none"),
        granted=_pair("замечание с местом и фото", "each fault with its place and photo", "каждое", "every one"),
        delighting=_pair(
            "причину разбирают с цехом", "the cause is looked into with the workshop", "в тот же день", "the same day"
        ),
    ),
    TypicalTerms(
        id="it",
        title=Text(ru="Поддержка ИТ", en="IT support"),
        stems=Text(
            ru="информ техподдерж программ систем ит it 1с цифр", en="it information helpdesk software system digital"
        ),
        service=Text(ru="Поддержка рабочих мест", en="Support of workplaces"),
        result=Text(ru="сотрудник снова работает", en="the employee is working again"),
        deadline=Text(ru="4 часа", en="4 hours"),
        channel=Text(ru="служба поддержки", en="the service desk"),
        form=Text(ru="заявка со снимком экрана", en="a ticket with a screenshot"),
        information=Text(ru="что делали, что видно, как срочно", en="what was done, what is seen, how urgent"),
        notice=Text(ru="сразу, как заметили", en="as soon as it is noticed"),
        procedure=Text(ru="остановка работы отдела — по телефону", en="a standstill of a department: by telephone"),
        critical=_pair("работа восстановлена в срок", "work is restored in time", "90 % заявок", "90 % of tickets"),
        granted=_pair("данные не теряются", "no data are lost", "0 случаев", "none"),
        delighting=_pair("показывают, как проще", "a simpler way is shown", "при каждом визите", "at each visit"),
    ),
    TypicalTerms(
        id="hr",
        title=Text(ru="Подбор и кадры", en="Hiring and personnel"),
        stems=Text(ru="кадр персонал подбор обучен рекрут", en="hr human personnel people recruit hiring training"),
        service=Text(ru="Подбор сотрудников", en="Hiring"),
        result=Text(ru="кандидат, который вышел на работу", en="a candidate who started work"),
        deadline=Text(ru="30 рабочих дней", en="30 working days"),
        channel=Text(ru="заявка на подбор", en="a hiring request"),
        form=Text(ru="профиль должности", en="the profile of the post"),
        information=Text(ru="задачи, требования, вилка оплаты", en="tasks, requirements, range of pay"),
        notice=Text(ru="за 30 рабочих дней", en="30 working days ahead"),
        procedure=Text(ru="руководитель смотрит кандидата за 2 дня", en="the head sees a candidate within 2 days"),
        critical=_pair("кандидаты по профилю", "candidates fit the profile", "2 из 3", "2 of 3"),
        granted=_pair("документы готовы к первому дню", "papers are ready on the first day", "всегда", "always"),
        delighting=_pair(
            "новичка встречают и вводят в дело",
            "the newcomer is met and shown round",
            "первая неделя",
            "the first week",
        ),
    ),
    TypicalTerms(
        id="facility",
        title=Text(ru="Помещения и хозяйство", en="Premises and facilities"),
        stems=Text(
            ru="ахо хозяйств уборк помещен механи ремонт админист", en="facilit clean repair maintenance office admin"
        ),
        service=Text(ru="Содержание помещений", en="Upkeep of premises"),
        result=Text(ru="место, где можно работать", en="a place where one can work"),
        deadline=Text(ru="1 рабочий день", en="1 working day"),
        channel=Text(ru="журнал заявок", en="the request log"),
        form=Text(ru="заявка с номером комнаты", en="a request with the room number"),
        information=Text(ru="что случилось и где", en="what happened and where"),
        notice=Text(ru="накануне, аварии — сразу", en="the day before, breakdowns at once"),
        procedure=Text(ru="принимает тот, кто просил", en="the one who asked accepts the work"),
        critical=_pair("поломка устранена в срок", "a breakdown is mended in time", "95 % заявок", "95 % of requests"),
        granted=_pair("тепло, свет и вода есть", "heat, light and water are there", "каждый день", "every day"),
        delighting=_pair(
            "замечают неполадку первыми", "faults are noticed before others do", "обход раз в неделю", "a weekly round"
        ),
    ),
    TypicalTerms(
        id="engineering",
        title=Text(ru="Техническая документация", en="Technical documents"),
        stems=Text(
            ru="пто технич проектн проектир конструк смет замер инженер",
            en="engineer design technical estimat survey draw",
        ),
        service=Text(ru="Рабочая документация", en="Working documents"),
        result=Text(ru="комплект, по которому можно работать", en="a set that can be worked from"),
        deadline=Text(ru="5 рабочих дней", en="5 working days"),
        channel=Text(ru="запрос в журнале документации", en="a request in the document log"),
        form=Text(ru="техническое задание", en="a technical brief"),
        information=Text(ru="исходные данные, узел, срок", en="input data, part, date"),
        notice=Text(ru="за 5 рабочих дней", en="5 working days ahead"),
        procedure=Text(
            ru="вопросы по чертежу — автору письменно", en="questions on a drawing go to its author in writing"
        ),
        critical=_pair("комплект без ошибок", "no errors in the set", "не больше 1 переделки", "one rework at most"),
        granted=_pair("действующая редакция одна", "there is one valid edition", "всегда", "always"),
        delighting=_pair(
            "предлагают решение проще", "a simpler solution is offered", "в каждом комплекте", "in every set"
        ),
    ),
    TypicalTerms(
        id="sales",
        title=Text(ru="Продажи и заказы", en="Sales and orders"),
        stems=Text(ru="продаж коммерч сервис клиентск маркет", en="sales commercial service customer market"),
        service=Text(ru="Заказ клиента", en="The customer’s order"),
        result=Text(ru="подтверждённый заказ без пробелов", en="a confirmed order without gaps"),
        deadline=Text(ru="в день обращения", en="on the day of the enquiry"),
        channel=Text(ru="карточка заказа", en="the order card"),
        form=Text(ru="бланк заказа", en="the order form"),
        information=Text(ru="что, когда, кому, на каких условиях", en="what, when, for whom, on which terms"),
        notice=Text(ru="до запуска в работу", en="before the work starts"),
        procedure=Text(
            ru="обещание клиенту — только после согласования срока", en="no promise before the date is agreed"
        ),
        critical=_pair("данные заказа верны", "the order data are right", "99 % заказов", "99 % of orders"),
        granted=_pair("отвечают на звонок", "the telephone is answered", "в рабочее время", "in working hours"),
        delighting=_pair(
            "помнят прошлый заказ", "the last order is remembered", "у постоянных клиентов", "for regular customers"
        ),
    ),
    TypicalTerms(
        id="decision",
        title=Text(ru="Решения и координация", en="Decisions and coordination"),
        stems=Text(ru="директор генеральн руковод начальник глава управл", en="director chief head manag executive"),
        service=Text(ru="Решение по вопросу", en="A decision"),
        result=Text(ru="решение с ответственным и сроком", en="a decision with a person and a date"),
        deadline=Text(ru="2 рабочих дня", en="2 working days"),
        channel=Text(ru="повестка планёрки", en="the agenda of the weekly meeting"),
        form=Text(ru="записка на одну страницу", en="a note of one page"),
        information=Text(ru="вопрос, варианты, предложение", en="the question, the options, a proposal"),
        notice=Text(ru="накануне планёрки", en="the day before the meeting"),
        procedure=Text(ru="срочное — лично", en="urgent matters in person"),
        critical=_pair("решение принято в срок", "the decision is made in time", "9 из 10", "9 of 10"),
        granted=_pair("решение не меняют задним числом", "it is not changed afterwards", "всегда", "always"),
        delighting=_pair(
            "объясняют, почему так", "the reasons are explained", "по важным вопросам", "on weighty matters"
        ),
    ),
)
