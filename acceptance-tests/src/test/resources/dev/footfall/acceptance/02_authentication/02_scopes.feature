# The introduction to the API, heading "Scopes"
Feature: What scopes allow

  Background:
    Given it is 2026-02-01 at 12:00
    And team A with the site "a.example" on "Enterprise(stats_api, sites_api, props, shared_links)"

  @intro-6 @intro-7 @intro-10
  Rule: Reading statistics needs no scope of its own

    Scenario Outline: A key with the scopes "<scopes>"
      Given the site "shop.example" of a team on the Business plan
      And a new key of the team with the scopes "<scopes>"
      When I ask for the current visitors
      Then the answer is the bare number 0

      Examples:
        | scopes                         |
        | stats:read:*                   |
        | sites:provision:*              |
        | stats:read:*,sites:provision:* |
        |                                |

  @intro-7
  Rule: The scope for statistics reads all of them, and changes nothing

    Scenario Outline: <what>
      Given the key "of team A, stats:read:*, owner"
      When asked for "<what>"
      Then the answer is "<answer>"

      Examples:
        | what                              | answer |
        | v1 of a.example                   | 200    |
        | a breakdown of a.example          | 200    |
        | a time series of a.example        | 200    |
        | the current visitors of a.example | 200    |
        | v2 of a.example                   | 200    |
        | the details of a.example          | 200    |
        | a goal on a.example               | 401    |
        | the deletion of a.example         | 401    |

  @intro-8 @intro-10
  Rule: What sites are set to is read with any key

    Scenario Outline: <what>, with the scope <scope>
      Given the key "of team A, <scope>, owner"
      When asked for "<what>"
      Then the answer is "200"

      Examples:
        | scope        | what                        |
        | sites:read:* | the list of sites           |
        | sites:read:* | the details of a.example    |
        | sites:read:* | the goals of a.example      |
        | sites:read:* | the properties of a.example |
        | sites:read:* | the guests of a.example     |
        | stats:read:* | the list of sites           |
        | stats:read:* | the details of a.example    |
        | stats:read:* | the goals of a.example      |
        | stats:read:* | the properties of a.example |
        | stats:read:* | the guests of a.example     |

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
        | what                        |
        | the list of sites           |
        | the details of a.example    |
        | the goals of a.example      |
        | the properties of a.example |
        | the guests of a.example     |
