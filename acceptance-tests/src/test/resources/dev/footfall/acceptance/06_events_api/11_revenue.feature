# ingestion.md, heading 14: Revenue
Feature: What an event brought

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan
    And the site has the revenue goal "Payment" in BRL

  Rule: Money is kept as sent, and in the currency of the goal

    Scenario Outline: <revenue>
      When the event "Payment" of "https://shop.example/" arrives with
        | key | value     |
        | $   | <revenue> |
      Then its event is stored with
        | revenue_source_amount | revenue_source_currency | revenue_reporting_amount | revenue_reporting_currency |
        | <amount>              | <currency>              | <reported>               | <as>                       |

      Examples:
        | revenue                                | amount  | currency | reported | as  |
        | {"amount":10.2,"currency":"USD"}       | 10.20   | USD      | 7.14     | BRL |
        | {"amount":10,"currency":"BRL"}         | 10.00   | BRL      | 10.00    | BRL |
        | "{\"amount\":10,\"currency\":\"BRL\"}" | 10.00   | BRL      | 10.00    | BRL |
        | {"amount":"12.3","currency":"BRL"}     | 12.30   | BRL      | 12.30    | BRL |
        | {"amount":"1831d","currency":"BRL"}    | 1831.00 | BRL      | 1831.00  | BRL |
        | {"amount":-5,"currency":"BRL"}         | -5.00   | BRL      | -5.00    | BRL |
        | {"amount":0.0005,"currency":"BRL"}     | 0.001   | BRL      | 0.001    | BRL |
        | {"amount":1,"currency":"CHF"}          | 1.00    | CHF      |          |     |

  Rule: What is no money is no mistake either

    Scenario Outline: <revenue>
      When the event "Payment" of "https://shop.example/" arrives with
        | key | value     |
        | $   | <revenue> |
      Then its event is stored with
        | name    | revenue_source_amount | revenue_reporting_amount |
        | Payment |                       |                          |

      Examples:
        | revenue                           |
        | {"amount":10}                     |
        | {"currency":"BRL"}                |
        | {"amount":10,"currency":"brl"}    |
        | {"amount":10,"currency":"XTS"}    |
        | {"amount":"d12","currency":"BRL"} |
        | {"amount":true,"currency":"BRL"}  |
        | "10 BRL"                          |
        | 10                                |

  Rule: Without a goal of that name nothing is kept

    Scenario: Another event
      When the event "Add to Cart" of "https://shop.example/" arrives with
        | key | value                          |
        | $   | {"amount":10,"currency":"BRL"} |
      Then its event is stored with
        | name        | revenue_source_amount | revenue_source_currency |
        | Add to Cart |                       |                         |
