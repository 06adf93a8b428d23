# sites-api.md, heading 10, and access-control.md, heading 11
Feature: Plugins set up the site they are installed on

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team on the Business plan
    And a plugin with a token of "shop.example"

  Rule: A token tells which site, and everybody may ask whether his is one

    Scenario: A known token
      When the plugin asks what it may do
      Then the plugin is known and has the features "Props SharedLinks Funnels Goals RevenueGoals SiteSegments StatsAPI ConsolidatedView"

    Scenario: A token that nobody made
      Given a plugin with a token that nobody made
      When the plugin asks what it may do
      Then the plugin is not known and has no features
      When the plugin lists its goals
      Then the plugin is told "Plugins API: unauthorized" with status 401

    Scenario: No token
      Given a plugin without a token
      When the plugin asks what it may do
      Then the plugin is not known and has no features
      When the plugin lists its goals
      Then the plugin is told "Plugins API: unauthorized" with status 401

  Rule: Goals are found or made, all or none

    Scenario: Of every kind
      When the plugin wants these goals
        | kind        | event_name | currency | path      |
        | CustomEvent | Signup     |          |           |
        | Revenue     | Purchase   | EUR      |           |
        | Pageview    |            |          | /checkout |
      Then the status is 201
      And the plugin sees these goals
        | kind        | name            |
        | CustomEvent | Signup          |
        | Revenue     | Purchase        |
        | Pageview    | Visit /checkout |
      When the plugin lists its goals
      Then the plugin sees these goals
        | kind        | name            |
        | Pageview    | Visit /checkout |
        | Revenue     | Purchase        |
        | CustomEvent | Signup          |

    Scenario: One of them in another currency
      Given the plugin wants these goals
        | kind    | event_name | currency |
        | Revenue | Purchase   | USD      |
      When the plugin wants these goals
        | kind        | event_name | currency |
        | CustomEvent | Signup     |          |
        | Revenue     | Purchase   | EUR      |
      Then the plugin is told "event_name: 'Purchase' (with currency: USD) has already been taken" with status 422
      When the plugin lists its goals
      Then the plugin sees these goals
        | kind    | name     |
        | Revenue | Purchase |

    Scenario: A plan without revenue
      Given the site "other.example" of a team on the Growth plan
      And a plugin with a token of "other.example"
      When the plugin wants these goals
        | kind    | event_name | currency |
        | Revenue | Purchase   | USD      |
      Then the plugin is told "Revenue Goals is part of the Plausible Business plan. To get access to this feature, please upgrade your account." with status 402

  Rule: A funnel is found by its name or made with its goals

    @intro-30
    Scenario: A new one, and the same name again
      When the plugin wants the funnel "Checkout" of these goals
        | kind        | event_name | path  |
        | Pageview    |            | /cart |
        | CustomEvent | Paid       |       |
      Then the status is 201
      And the plugin sees the funnel "Checkout" of these goals
        | kind        | name        |
        | Pageview    | Visit /cart |
        | CustomEvent | Paid        |
      When the plugin wants the funnel "Checkout" of these goals
        | kind        | event_name |
        | CustomEvent | A          |
        | CustomEvent | B          |
      Then the plugin sees the funnel "Checkout" of these goals
        | kind        | name        |
        | Pageview    | Visit /cart |
        | CustomEvent | Paid        |

    Scenario: Without one of two goals there is no funnel
      Given the plugin wants the funnel "Checkout" of these goals
        | kind        | event_name | path  |
        | Pageview    |            | /cart |
        | CustomEvent | Paid       |       |
      When the plugin deletes its first goal
      Then the status is 204
      When the plugin lists its funnels
      Then the plugin sees the funnels ""

    Scenario: One step is no funnel
      When the plugin wants the funnel "Checkout" of these goals
        | kind        | event_name |
        | CustomEvent | Paid       |
      Then the plugin is told "Array length 1 is smaller than minItems: 2" with status 422

    @intro-30 @intro-34
    Scenario: A plan without funnels
      Given the site "other.example" of a team on the Growth plan
      And a plugin with a token of "other.example"
      When the plugin wants the funnel "Checkout" of these goals
        | kind        | event_name |
        | CustomEvent | A          |
        | CustomEvent | B          |
      Then the plugin is told "Funnels is part of the Plausible Business plan. To get access to this feature, please upgrade your account." with status 402
      When the plugin lists its goals
      Then the plugin sees no goals

  Rule: Properties are all shown, the new ones first

    Scenario: Some more, and some less
      Given the plugin wants the properties "author"
      When the plugin wants the properties "plan title"
      Then the plugin sees the properties "plan title author"
      When the plugin no longer wants the properties "title none"
      Then the status is 204
      When the plugin wants the properties "plan"
      Then the plugin sees the properties "plan author"

    Scenario: A plan without properties
      Given the site "other.example" of a team on the Growth plan
      And a plugin with a token of "other.example"
      When the plugin wants the properties "author"
      Then the plugin is told "Custom Properties is part of the Plausible Business plan. To get access to this feature, please upgrade your account." with status 402
      When the plugin wants the properties "search_query"
      Then the plugin sees the properties "search_query"

  Rule: A shared link is found or made, also of the name that only plugins use

    Scenario: Twice the same
      Given the plugin shares its site as "WordPress - Shared Dashboard"
      When the plugin shares its site as "WordPress - Shared Dashboard"
      Then the status is 201
      And both answers are the same text

  Rule: The plugin says how it installed the tracker, and what is counted is a goal

    Scenario: With form submissions
      When the plugin installs the tracker by "wordpress" with "form_submissions" switched on
      Then the status is 200
      When the plugin lists its goals
      Then the plugin sees these goals
        | kind        | name             |
        | CustomEvent | Form: Submission |

    Scenario: Somehow
      When the plugin installs the tracker without a word how
      Then the plugin is told "Missing field: installation_type" with status 422

    Scenario: In a way nobody knows
      When the plugin installs the tracker by "magic" with "form_submissions" switched on
      Then the plugin is told "Invalid value for enum" with status 422
