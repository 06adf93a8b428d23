# sites-api.md, headings 3 and 4
Feature: Goals

  Background:
    Given it is 2026-02-01 at 12:00
    And the site "shop.example" of a team with an Enterprise agreement on "stats_api,sites_api,props,shared_links" only
    And a new key of the team with the scopes "sites:provision:*"

  Rule: A goal is found or made

    Scenario: Twice the same
      Given I want this goal on "shop.example"
        | goal_type | event_name |
        | event     | Signup     |
      When I want this goal on "shop.example"
        | goal_type | event_name | display_name |
        | event     | Signup     | Joined       |
      Then the goal is
        | goal_type | display_name | event_name | page_path |
        | event     | Signup       | Signup     | null      |
      And both answers are the same text

    Scenario: A page
      When I want this goal on "shop.example"
        | goal_type | page_path |
        | page      | pricing   |
      Then the goal is
        | goal_type | display_name   | event_name | page_path |
        | page      | Visit /pricing | null       | /pricing  |

    Scenario: Revenue, which the agreement lacks
      When I want this goal on "shop.example"
        | goal_type | event_name | currency |
        | event     | Buy        | EUR      |
      Then I am told "Your current subscription plan does not include Custom Properties" with status 402

    Scenario: Nothing to aim at
      When I want this goal on "shop.example"
        | goal_type | event_name |
        | event     |            |
      Then I am told "display_name: can't be blank, page_path: this field is required and must start with a /, event_name: this field is required and cannot be blank" with status 400

    Scenario: Deleted twice
      Given I want this goal on "shop.example"
        | goal_type | event_name |
        | event     | Signup     |
      When I delete that goal of "shop.example"
      Then it is done
      When I delete that goal of "shop.example"
      Then I am told "Goal could not be found" with status 404

  Rule: What the tracker counts is a goal as long as it counts it

    Scenario: Outbound links on, and off again
      When I switch "outbound_links" of "shop.example" to "true"
      Then the site has these facts
        | domain       | timezone | custom properties | switched on    |
        | shop.example | Etc/UTC  |                   | outbound_links |
      When I list the goals of "shop.example"
      Then the goals are
        | goal_type | display_name         | event_name           | page_path |
        | event     | Outbound Link: Click | Outbound Link: Click | null      |
      When I switch "outbound_links" of "shop.example" to "false"
      And I list the goals of "shop.example"
      Then there are no goals

    Scenario: What is neither on nor off
      When I switch "form_submissions" of "shop.example" to "perhaps"
      Then I am told "tracker_script_configuration.form_submissions: is invalid" with status 400
