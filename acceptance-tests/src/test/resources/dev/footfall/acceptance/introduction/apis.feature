# The introduction to the API, headings "Two APIs, three versions" and "Scopes"
Feature: Two APIs

  Background:
    Given it is 2026-02-01 at 12:00
    And team A with the site "a.example" on "Enterprise(stats_api, sites_api, props, shared_links)"

  @intro-1 @intro-4
  Rule: Statistics are asked of one, sites are set up with the other

    Scenario: One key at both
      Given the key "of team A, p, owner"
      When asked for "v1 of a.example"
      Then the answer is "200"
      When asked for "the details of a.example"
      Then the answer is "200"

  @intro-8 @intro-10
  Rule: What sites are set to is read with any key

    Scenario Outline: <what>
      Given the key "of team A, s, owner"
      When asked for "<what>"
      Then the answer is "200"

      Examples:
        | what                        |
        | the list of sites           |
        | the details of a.example    |
        | the goals of a.example      |
        | the properties of a.example |
        | the guests of a.example     |

  @intro-9
  Rule: Setting sites up takes the scope for it

    Scenario Outline: <what>
      Given the key "of team A, s, owner"
      When asked for "<what>"
      Then the answer is "401"
      Given the key "of team A, p, owner"
      When asked for "<what>"
      Then the answer is "200"

      Examples:
        | what                       |
        | a new site                 |
        | a goal on a.example        |
        | a property on a.example    |
        | a shared link on a.example |
        | a guest on a.example       |
        | the deletion of a.example  |

    Scenario Outline: What reads is included: <what>
      Given the key "of team A, p, owner"
      When asked for "<what>"
      Then the answer is "200"

      Examples:
        | what                     |
        | the list of sites        |
        | the details of a.example |
        | the goals of a.example   |
